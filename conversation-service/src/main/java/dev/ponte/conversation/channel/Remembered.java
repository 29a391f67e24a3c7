package dev.ponte.conversation.channel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A value that is asked for at most once at a time and kept for a while. A failure is told to all
 * who wait for it and not kept.
 */
final class Remembered<T> {

    private final LongSupplier nanos;
    private final AtomicLong validUntil;
    private final Uni<T> value;

    Remembered(Uni<T> source, Duration maxAge, LongSupplier nanos) {
        this.nanos = nanos;
        this.validUntil = new AtomicLong(nanos.getAsLong());
        this.value =
                source.invoke(() -> validUntil.set(nanos.getAsLong() + maxAge.toNanos()))
                        .memoize()
                        .until(this::expired);
    }

    Uni<T> value() {
        return value;
    }

    private boolean expired() {
        return nanos.getAsLong() - validUntil.get() >= 0;
    }
}
