package dev.ponte.conversation.channel;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is asked for at most once at a time and kept for a while. A failure is told to all
 * who wait for it and not kept.
 */
final class Remembered<T> {

    private final Uni<T> source;
    private final long maxAgeNanos;
    private final LongSupplier nanos;
    private @Nullable Answer answer;

    Remembered(Uni<T> source, Duration maxAge, LongSupplier nanos) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
        this.nanos = nanos;
    }

    Uni<T> value() {
        return Uni.createFrom().deferred(this::current);
    }

    private synchronized Uni<T> current() {
        if (answer == null || answer.isOver()) {
            answer = new Answer();
        }
        return answer.value;
    }

    private final class Answer {

        private final Uni<T> value;
        // Null while it is being asked for.
        private volatile @Nullable Long freshUntil;

        Answer() {
            value =
                    source.onItem()
                            .invoke(() -> freshUntil = nanos.getAsLong() + maxAgeNanos)
                            .onFailure()
                            .invoke(() -> freshUntil = nanos.getAsLong())
                            .memoize()
                            .indefinitely();
        }

        boolean isOver() {
            Long until = freshUntil;
            return until != null && nanos.getAsLong() - until >= 0;
        }
    }
}
