package dev.ponte.kit.group;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps the runs of one piece of work apart, so that what comes in between goes together. A run
 * after a longer pause starts at once: who comes alone does not wait.
 *
 * <p>From any thread.
 */
public final class Pace {

    private final long everyNanos;
    private final LongSupplier nanoTime;
    private long next;

    /**
     * @param every from the start of a run to that of the next, at least; zero: as they come
     */
    public Pace(Duration every) {
        this(every, System::nanoTime);
    }

    Pace(Duration every, LongSupplier nanoTime) {
        this.everyNanos = every.toNanos();
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** Runs it here and now, or on a worker when its turn comes. */
    public void run(Runnable work) {
        long wait = reserve();
        if (wait == 0) {
            work.run();
        } else {
            var _ =
                    Infrastructure.getDefaultWorkerPool()
                            .schedule(work, millis(wait), TimeUnit.MILLISECONDS);
        }
    }

    /** Done at once, but completes only when the next may begin: for those who ask for it then. */
    public static <T> Uni<T> lasting(Duration every, Uni<T> work) {
        return Uni.createFrom()
                .deferred(
                        () -> {
                            long end = System.nanoTime() + every.toNanos();
                            return work.call(() -> until(end));
                        });
    }

    private static Uni<Void> until(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        Uni<Void> now = Uni.createFrom().voidItem();
        return left > 0 ? now.onItem().delayIt().by(Duration.ofMillis(millis(left))) : now;
    }

    /** Rounded up: an event loop's timer takes no less than one. */
    private static long millis(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.MILLISECONDS.toNanos(1));
    }

    /** Takes the next turn, and answers how long it is until then. */
    synchronized long reserve() {
        long now = nanoTime.getAsLong();
        long wait = Math.max(0, next - now);
        next = now + wait + everyNanos;
        return wait;
    }
}
