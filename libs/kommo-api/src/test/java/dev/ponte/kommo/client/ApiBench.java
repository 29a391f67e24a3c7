package dev.ponte.kommo.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.testing.ScriptedServer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A client and what it talks to. */
final class ApiBench implements AutoCloseable {

    static final String BASE = "/internal/kommo/default/api/v4/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final ScriptedServer connector = new ScriptedServer();
    final KommoAccount kommo = KommoApi.of(connector.uri("")).account("default");

    static <T> T get(Uni<T> call) {
        return call.await().atMost(PATIENCE);
    }

    static Failure failure(Uni<?> call) {
        return thrown(call).failure();
    }

    static KommoException thrown(Uni<?> call) {
        return catchThrowableOfType(KommoException.class, () -> get(call));
    }

    static String refused(int status) {
        return """
               {"type":"urn:ponte:problem:kommo-refused","status":%d,"kommo":{"status":%d},
                "items":[{"index":0,"request_id":"0","errors":[{"code":"X","path":"y"}]}]}"""
                .formatted(status, status);
    }

    static String problem(String type, String outcome) {
        return "{\"type\":\"urn:ponte:problem:%s\",\"outcome\":\"%s\"}".formatted(type, outcome);
    }

    @Override
    public void close() {
        connector.close();
    }
}
