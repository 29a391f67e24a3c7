package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.ResponderException.Reason;
import dev.ponte.events.call.IntegrationCalled;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Functions.TriConsumer;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * One call to the server: guarded, timed, told to the call log. Fails with {@link AttemptFailed}.
 */
final class ChatExchange {

    private final ChatApi api;
    private final TypedGuard<Uni<Draft>> guard;
    private final Duration timeout;
    private final InstantSource clock;
    private final Consumer<IntegrationCalled> callLog;

    ChatExchange(
            ChatApi api,
            TypedGuard<Uni<Draft>> guard,
            Duration timeout,
            InstantSource clock,
            Consumer<IntegrationCalled> callLog) {
        this.api = api;
        this.guard = guard;
        this.timeout = timeout;
        this.clock = clock;
        this.callLog = callLog;
    }

    Uni<Draft> once(ChatRequest request, @Nullable String traceparent, Deadline deadline) {
        return Uni.createFrom()
                .deferred(() -> guard.get(() -> call(request, traceparent, deadline)))
                .onFailure()
                .transform(ChatExchange::notCalled);
    }

    private Uni<Draft> call(ChatRequest request, @Nullable String traceparent, Deadline deadline) {
        Duration left = deadline.left();
        if (left.compareTo(Deadline.USEFUL) < 0) {
            // It waited for its turn until it was too late; that is our doing, not the server's.
            return Uni.createFrom().failure(new BulkheadException("no time left"));
        }
        long started = System.nanoTime();
        return api.complete(traceparent, request.json())
                .ifNoItem()
                .after(left.compareTo(timeout) < 0 ? left : timeout)
                .failWith(() -> failed(Reason.TIMEOUT, true, "timeout"))
                .map(response -> draft(response, request.model()))
                .onFailure()
                .transform(ChatExchange::transport)
                .onTermination()
                .invoke(tell(started));
    }

    private Draft draft(Response response, String model) {
        ChatReply.Hints hints =
                new ChatReply.Hints(
                        response.getHeaderString("x-should-retry"),
                        response.getHeaderString("retry-after-ms"),
                        response.getHeaderString("retry-after"),
                        response.getHeaderString("x-request-id"));
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        return ChatReader.read(
                new ChatReply(response.getStatus(), hints, body), model, clock.instant());
    }

    private TriConsumer<Draft, Throwable, Boolean> tell(long startedNanos) {
        return (draft, thrown, cancelled) -> {
            Failure failure = thrown instanceof AttemptFailed failed ? failed.failure() : null;
            String error = error(failure, cancelled);
            callLog.accept(
                    new IntegrationCalled(
                            "openai",
                            "chat_completion",
                            null,
                            draft != null,
                            draft != null ? Integer.valueOf(200) : status(failure),
                            draft != null ? null : error,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos),
                            clock.instant()));
        };
    }

    /** One of few words, for it becomes a metric's label: the server's own code may be anything. */
    private static String error(@Nullable Failure failure, boolean cancelled) {
        if (failure != null) {
            return failure.reason().name().toLowerCase(Locale.ROOT);
        }
        return cancelled ? "cancelled" : "broken";
    }

    /** What the client throws names addresses; what leaves here does not. */
    private static Throwable transport(Throwable thrown) {
        return switch (thrown) {
            case TimeoutException _ -> failed(Reason.TIMEOUT, true, "timeout");
            case IOException _, VertxException _, ProcessingException _ ->
                    failed(Reason.UNAVAILABLE, true, "connection");
            default -> thrown;
        };
    }

    private static Throwable notCalled(Throwable thrown) {
        return switch (thrown) {
            case CircuitBreakerOpenException _ ->
                    failed(Reason.CIRCUIT_OPEN, false, "circuit_open");
            case BulkheadException _ -> failed(Reason.RATE_LIMITED, false, "too_many_here");
            default -> thrown;
        };
    }

    private static @Nullable Integer status(@Nullable Failure failure) {
        return failure == null ? null : failure.status();
    }

    private static AttemptFailed failed(Reason reason, boolean repeatable, String code) {
        return new AttemptFailed(Failure.of(reason, repeatable, code));
    }
}
