package dev.ponte.conversation.responder;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.testing.ScriptedServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A responder with a server of its own. Needs a running application around it. */
final class ResponderBench implements AutoCloseable {

    static final String KEY = "sk-secret-key-of-the-test";

    final ScriptedServer server = new ScriptedServer();
    final List<IntegrationCalled> calls = new CopyOnWriteArrayList<>();
    final MeterRegistry meters = new SimpleMeterRegistry();

    private final Map<String, String> settings = new HashMap<>();
    private Responder responder;

    ResponderBench() {
        with("base-url", server.uri("/v1/").toString()).with("api-key", KEY);
    }

    ResponderBench with(String setting, String value) {
        settings.put("ponte.responder." + setting, value);
        return this;
    }

    Responder responder() {
        if (responder == null) {
            responder =
                    new OpenAiResponder(
                            Settings.responder(settings),
                            calls::add,
                            meters,
                            InstantSource.system());
        }
        return responder;
    }

    Draft reply(Turn turn) {
        return responder().reply(turn).await().atMost(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        server.close();
    }
}
