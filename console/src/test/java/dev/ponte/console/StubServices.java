package dev.ponte.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The services as the front door may meet them: gateway, conversation-service and crm-connector
 * answer, vendor-service is away, scheduling-service breaks off, sync-service says nothing. And the
 * provider at which people sign in.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    private static final String INTEGRATIONS =
            """
            {"status":"DOWN","checks":[
              {"name":"zapi","status":"UP","data":{"state":"connected"}},
              {"name":"openai","status":"UP","data":{"state":"configured"}},
              {"name":"kommo","status":"DOWN","data":{"state":"error"}},
              {"name":"chatwoot","status":"UP","data":{"state":"not_configured"}}]}""";

    private final Vertx vertx = Vertx.vertx();
    private final StubProvider provider = new StubProvider();
    private final Socket away = new Socket();
    private final AtomicInteger unanswered = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        String well = address(listen(this::answer));
        String provider = address(listen(this.provider::answer));
        this.provider.listensAt(provider);
        Map<String, String> settings = new HashMap<>(services(well));
        settings.put("ponte.console.concurrency", "8");
        settings.put("ponte.console.waiting", "8");
        settings.put("ponte.console.patience", "500ms");
        settings.put("PONTE_OIDC_ISSUER", provider);
        settings.put("PONTE_CONSOLE_CLIENT_SECRET", StubProvider.SECRET);
        settings.put("PONTE_CONSOLE_SESSION_SECRET", "a session secret of thirty-two characters");
        return settings;
    }

    private Map<String, String> services(String well) {
        return Map.of(
                "ponte.console.services.gateway",
                well,
                "ponte.console.services.conversation",
                well,
                "ponte.console.services.crm",
                well,
                "ponte.console.services.vendor",
                address(closedPort()),
                "ponte.console.services.scheduling",
                address(listen(request -> request.connection().close())),
                "ponte.console.services.sync",
                address(listen(request -> unanswered.incrementAndGet())),
                "ponte.console.idle-timeout",
                "2s",
                "ponte.console.health-timeout",
                "500ms",
                "ponte.console.health-age",
                "1ms",
                "ponte.console.sandbox",
                "http://127.0.0.1:8090");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        try {
            away.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/q/health/ready" -> request.response().end("{\"status\":\"UP\"}");
            case "/q/health/group/integrations" ->
                    request.response().setStatusCode(503).end(INTEGRATIONS);
            case "/" -> request.response().end(status(request));
            case "/conversations/stream" -> stream(request);
            case "/conversations/unanswered" -> request.response().end(unanswered.toString());
            case "/conversations/next" -> {
                vertx.eventBus().publish("next", "");
                request.response().end();
            }
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static String status(HttpServerRequest request) {
        boolean english = request.getHeader("Accept-Language").startsWith("en");
        return """
        {"service":"stub","version":"9.9.9","features":[],
         "planned":[{"id":"A2","title":"%s","meanwhile":"...","paths":[]}]}"""
                .formatted(english ? "Kommo checks" : "Verificações do Kommo");
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
        JsonObject seen =
                new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .put("bodyLength", body.length());
        String wanted = request.getHeader("X-Stub-Status");
        request.response()
                .setStatusCode(wanted == null ? 200 : Integer.parseInt(wanted))
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Stub", "one")
                .putHeader("Keep-Alive", "timeout=99")
                .end(seen.toBuffer());
    }

    /** One event; the next only when the reader of the first asks for it at the other path. */
    private void stream(HttpServerRequest request) {
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("data: first\n\n");
        MessageConsumer<Object> readers = vertx.eventBus().localConsumer("next");
        readers.handler(
                next -> {
                    readers.unregister();
                    request.response().end("data: second\n\n");
                });
    }

    private int listen(Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** Bound, so that nobody else gets it, but not listening: connections are refused. */
    private int closedPort() {
        try {
            away.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return away.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
