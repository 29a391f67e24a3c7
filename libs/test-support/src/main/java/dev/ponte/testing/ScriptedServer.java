package dev.ponte.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An outside system that answers what it is told: any status, headers and body, nothing at all, or
 * a torn connection. Calls beyond the script get the last answer again.
 */
public final class ScriptedServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Consumer<HttpServerRequest>> script = new ArrayDeque<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final HttpServer server;

    public ScriptedServer() {
        server =
                vertx.createHttpServer()
                        .requestHandler(this::handle)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    /** What arrived. */
    public record Call(String method, String path, Map<String, String> headers, String body) {

        /** Null when it was not sent. */
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    public List<Call> calls() {
        return calls;
    }

    /** The last that arrived. */
    public Call call() {
        return calls.getLast();
    }

    /** The most calls that waited for an answer at the same time. */
    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** Answers with that; headers as name, value, name, value. */
    public ScriptedServer answers(int status, String body, String... headers) {
        return play(
                request -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        request.response().putHeader(headers[i], headers[i + 1]);
                    }
                    request.response().setStatusCode(status).end(body);
                });
    }

    /** Answers after a while. */
    public ScriptedServer answersAfter(int millis, int status, String body) {
        return play(
                request ->
                        vertx.setTimer(
                                millis, _ -> request.response().setStatusCode(status).end(body)));
    }

    /** Answers so many calls, and none of them before all are there. */
    public ScriptedServer answersTogether(int count, int status, String body) {
        List<HttpServerRequest> waiting = new ArrayList<>();
        return play(
                request -> {
                    waiting.add(request);
                    if (waiting.size() == count) {
                        waiting.forEach(one -> one.response().setStatusCode(status).end(body));
                    }
                });
    }

    /** Reads the request and never answers. */
    public ScriptedServer hangs() {
        return play(_ -> {});
    }

    /** Reads the request and tears the connection. */
    public ScriptedServer tears() {
        return play(request -> request.connection().close());
    }

    /** Sends half of what it announces, then tears the connection. */
    public ScriptedServer tearsInTheMiddle(String half) {
        return play(
                request -> {
                    request.response().putHeader("Content-Length", "100000").write(half);
                    vertx.setTimer(20, _ -> request.connection().close());
                });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private synchronized ScriptedServer play(Consumer<HttpServerRequest> answer) {
        script.add(answer);
        return this;
    }

    private synchronized Consumer<HttpServerRequest> next() {
        return script.size() > 1 ? script.remove() : script.element();
    }

    private void handle(HttpServerRequest request) {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        request.response().endHandler(_ -> underWay.decrementAndGet());
        request.body()
                .onSuccess(
                        body -> {
                            calls.add(
                                    new Call(
                                            request.method().name(),
                                            request.uri(),
                                            headers(request),
                                            body.toString()));
                            next().accept(request);
                        });
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }
}
