package dev.ponte.console.suite;

import dev.ponte.console.route.SuiteService;
import dev.ponte.kit.integration.IntegrationState;
import dev.ponte.kit.integration.Integrations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks every service how its integrations are. An answer is kept for a moment. */
@ApplicationScoped
class IntegrationProbe {

    private static final String PATH = "/q/health/group/" + Integrations.GROUP;

    private final ServiceClient client;
    private final SuiteConfig config;
    private final Uni<List<Map<String, IntegrationState>>> recent;

    IntegrationProbe(ServiceClient client, SuiteConfig config) {
        this.client = client;
        this.config = config;
        this.recent = Uni.createFrom().deferred(this::askAll).memoize().atLeast(config.healthAge());
    }

    /** Of each service, state by outside system; empty for one that says nothing. Never fails. */
    Uni<List<Map<String, IntegrationState>>> look() {
        return recent;
    }

    private Uni<List<Map<String, IntegrationState>>> askAll() {
        return Uni.join()
                .all(Stream.of(SuiteService.values()).map(this::ask).toList())
                .andFailFast();
    }

    private Uni<Map<String, IntegrationState>> ask(SuiteService service) {
        return Uni.createFrom()
                .completionStage(() -> get(service).toCompletionStage())
                .map(IntegrationProbe::read)
                .ifNoItem()
                .after(config.healthTimeout())
                .fail()
                .onFailure()
                .recoverWithItem(Map.of());
    }

    /** The body says it all: its status is 503 as soon as one check is down. */
    private Future<Buffer> get(SuiteService service) {
        return client.askHealth(service, PATH)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body());
    }

    private static Map<String, IntegrationState> read(Buffer body) {
        Map<String, IntegrationState> states = new HashMap<>();
        try {
            new JsonObject(body)
                    .getJsonArray("checks", new JsonArray()).stream()
                            .map(JsonObject.class::cast)
                            .forEach(check -> states.put(check.getString("name"), state(check)));
        } catch (DecodeException | ClassCastException notAHealthReport) {
            return Map.of();
        }
        return states;
    }

    private static IntegrationState state(JsonObject check) {
        String code = check.getJsonObject("data", new JsonObject()).getString(Integrations.STATE);
        return Stream.of(IntegrationState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(IntegrationState.ERROR);
    }
}
