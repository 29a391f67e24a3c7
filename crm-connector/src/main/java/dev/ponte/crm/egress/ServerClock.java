package dev.ponte.crm.egress;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The database server's clock beside this process's, as the quickest answer has shown it. Without
 * it a turn would begin as much later as its answer took, and the calls of an account would come
 * unevenly. Not thread-safe.
 */
final class ServerClock {

    /** What was learnt is worth so much less with time, as clocks drift apart: 1 ms a second. */
    private static final long DRIFT = 1_000;

    /** What is later than this is no late answer: somebody has set a clock. */
    private static final long SET_NANOS = Duration.ofSeconds(1).toNanos();

    private @Nullable Long offset;
    private long learntAt;

    /**
     * @param serverMicros a moment on the server's clock
     * @param now when its answer arrived, by {@link System#nanoTime}
     * @return the moment by {@link System#nanoTime}; never later than {@code now}
     */
    long here(long serverMicros, long now) {
        long server = TimeUnit.MICROSECONDS.toNanos(serverMicros);
        long shown = now - server;
        Long known = offset;
        if (known != null) {
            long aged = known + (now - learntAt) / DRIFT;
            shown = shown - aged > SET_NANOS ? shown : Math.min(shown, aged);
        }
        offset = shown;
        learntAt = now;
        return server + shown;
    }
}
