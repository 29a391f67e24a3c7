package dev.ponte.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.Map;

/** Stands in for Ponte's front door, and shortens the sandbox's waits. */
public final class PonteStandIn implements QuarkusTestResourceLifecycleManager {
    private final PonteInbox inbox = new PonteInbox();
    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(inbox::take)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        String base = "http://127.0.0.1:" + server.actualPort();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("sandbox.zapi.webhook-base", base),
                Map.entry("sandbox.zapi.callback-delay", "5ms"),
                Map.entry("sandbox.zapi.callback-timeout", "1500ms"),
                Map.entry("sandbox.zapi.retry-delays", "30ms,60ms,90ms,120ms"),
                Map.entry("sandbox.kommo.destination", base + "/webhooks/kommo/secret"),
                Map.entry("sandbox.kommo.timeout", "1500ms"),
                Map.entry("sandbox.kommo.time-scale", "0.0001"),
                Map.entry("sandbox.kommo.most-invalid", "4"),
                Map.entry("sandbox.kommo.oauth.revoke-hook", base + "/kommo/revoked"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(inbox, new TestInjector.MatchesType(PonteInbox.class));
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
