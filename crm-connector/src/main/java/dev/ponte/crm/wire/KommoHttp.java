package dev.ponte.crm.wire;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt. A plain client: verb, path and query go out as they came, and an error's
 * status and body are an answer like any other (ADR 13). No exception leaves: they name URLs.
 */
@ApplicationScoped
public class KommoHttp {

    /** Younger than what proxies keep: a connection just given up looks like a lost answer. */
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final HttpClient http;
    private final CallRecord record;
    private final int largest;

    KommoHttp(Vertx vertx, CallRecord record, WireConfig config) {
        this.record = record;
        this.largest = config.largestAnswer();
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis())
                                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                                .setDecompressionSupported(true),
                        new PoolOptions().setHttp1MaxSize(config.connectionsPerHost()));
    }

    /** Never fails: what goes wrong is an {@link Outcome}. */
    public Uni<Outcome> send(KommoRequest request) {
        return send(request, () -> {});
    }

    /**
     * The same.
     *
     * @param leaves told when there is a connection and the request goes out on it
     */
    public Uni<Outcome> send(KommoRequest request, Runnable leaves) {
        return Uni.createFrom()
                .completionStage(() -> exchange(request, leaves).toCompletionStage());
    }

    private Future<Outcome> exchange(KommoRequest request, Runnable leaves) {
        long started = System.nanoTime();
        RequestOptions options =
                new RequestOptions()
                        .setAbsoluteURI(request.uri().toString())
                        .setMethod(HttpMethod.valueOf(request.method()))
                        .setTimeout(request.timeout().toMillis())
                        .putHeader("User-Agent", "Ponte")
                        .putHeader("Accept", "application/hal+json, application/json");
        request.headers().forEach(options::putHeader);
        return http.request(options)
                .map(Sendable::new)
                .otherwise(_ -> new Sendable(null))
                .compose(sendable -> send(sendable, request, leaves))
                .onSuccess(outcome -> record.enter(request, outcome, started));
    }

    /**
     * @param connection null when there is none
     */
    private record Sendable(@Nullable HttpClientRequest connection) {}

    private Future<Outcome> send(Sendable sendable, KommoRequest request, Runnable leaves) {
        HttpClientRequest connection = sendable.connection();
        if (connection == null) {
            return Future.succeededFuture(new Outcome.NotSent());
        }
        leaves.run();
        return write(connection, request.body())
                .compose(this::read)
                .timeout(request.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> connection.reset())
                .otherwise(_ -> new Outcome.Lost());
    }

    private static Future<HttpClientResponse> write(
            HttpClientRequest connection, byte @Nullable [] body) {
        if (body == null) {
            return connection.send();
        }
        return connection.putHeader("Content-Type", "application/json").send(Buffer.buffer(body));
    }

    private Future<Outcome> read(HttpClientResponse response) {
        return whole(response).map(body -> new Outcome.Answered(reply(response, body)));
    }

    private Future<Buffer> whole(ReadStream<Buffer> stream) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        stream.exceptionHandler(whole::tryFail)
                .handler(
                        chunk -> {
                            if (body.length() + chunk.length() > largest) {
                                whole.tryFail("too large");
                            } else {
                                body.appendBuffer(chunk);
                            }
                        })
                .endHandler(_ -> whole.tryComplete(body));
        return whole.future();
    }

    private static KommoReply reply(HttpClientResponse response, Buffer body) {
        MultiMap headers = response.headers();
        return new KommoReply(
                response.statusCode(),
                mediaType(headers.get("Content-Type")),
                body.getBytes(),
                headers.get("X-Request-Id"),
                seconds(headers.get("Retry-After")));
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("\\d{1,9}")
                ? Long.valueOf(retryAfter.strip())
                : null;
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
