package dev.ponte.kommo.client;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A real HTTP server that answers what it is told, one call after the other. */
final class FakeConnector implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Consumer<HttpServerRequest>> script = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server =
            vertx.createHttpServer()
                    .requestHandler(this::handle)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();

    /** What arrived; header names in lower case. */
    record Call(String method, String uri, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return method + " " + uri;
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    List<Call> calls() {
        return calls;
    }

    Call call() {
        return calls.getLast();
    }

    /** Headers as name, value, name, value. */
    FakeConnector answers(int status, String body, String... headers) {
        script.add(
                request -> {
                    request.response().putHeader("Content-Type", "application/hal+json");
                    for (int i = 0; i < headers.length; i += 2) {
                        request.response().putHeader(headers[i], headers[i + 1]);
                    }
                    request.response().setStatusCode(status).end(body);
                });
        return this;
    }

    /** Answers that many calls, and none of them before all are there. */
    FakeConnector answersTogether(int count, String body) {
        List<HttpServerRequest> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            script.add(
                    request -> {
                        waiting.add(request);
                        if (waiting.size() == count) {
                            waiting.forEach(it -> it.response().end(body));
                        }
                    });
        }
        return this;
    }

    FakeConnector tears() {
        script.add(request -> request.connection().close());
        return this;
    }

    FakeConnector hangs() {
        script.add(_ -> {});
        return this;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        request.body()
                .onSuccess(
                        body -> {
                            calls.add(
                                    new Call(
                                            request.method().name(),
                                            request.uri(),
                                            headers,
                                            body.toString()));
                            script.remove().accept(request);
                        });
    }
}
