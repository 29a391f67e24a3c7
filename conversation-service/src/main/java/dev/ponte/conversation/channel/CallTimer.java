package dev.ponte.conversation.channel;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.mask.Mask;
import io.smallrye.mutiny.tuples.Functions.TriConsumer;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells the call log how a call to Z-API went, whichever way it ends. */
final class CallTimer {

    private final BiConsumer<String, IntegrationCalled> callLog;

    CallTimer(BiConsumer<String, IntegrationCalled> callLog) {
        this.callLog = callLog;
    }

    /** Starts the clock; what it returns is for the end of the call. */
    <T> TriConsumer<T, Throwable, Boolean> start(
            String account, String action, @Nullable String address) {
        long started = System.nanoTime();
        return (item, thrown, cancelled) -> {
            SendException failure = thrown instanceof SendException known ? known : null;
            String error = failure != null ? failure.code() : cancelled ? "cancelled" : "broken";
            callLog.accept(
                    account,
                    new IntegrationCalled(
                            "zapi",
                            action,
                            address == null ? null : Mask.phone(address),
                            item != null,
                            item != null
                                    ? Integer.valueOf(200)
                                    : failure == null ? null : failure.status(),
                            item != null ? null : error,
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                            Instant.now()));
        };
    }
}
