package dev.ponte.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an input may cost. Measured as CPU time of the calling thread, so that a busy machine makes
 * no difference.
 */
public final class Effort {

    private static final int LONGEST_UNIT = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Effort() {}

    /**
     * Does the work, and a second time when it took too long: code that was cold at first may take
     * many times as long.
     *
     * @throws AssertionError when it took longer both times
     */
    public static void atMost(Duration limit, Supplier<?> work) {
        if (cpuTime(work).compareTo(limit) > 0) {
            Duration spent = cpuTime(work);
            if (spent.compareTo(limit) > 0) {
                throw new AssertionError("took " + spent + " of CPU time, more than " + limit);
            }
        }
    }

    private static Duration cpuTime(Supplier<?> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        Object result = work.get();
        long after = THREADS.getCurrentThreadCpuTime();
        // Used, so that the work is not optimised away.
        Objects.requireNonNull(result);
        return Duration.ofNanos(after - before);
    }

    /**
     * A short text said again and again until it has that many characters: shows work that grows
     * faster than its input. Nothing for a longer text, which takes its time and shows no more.
     */
    public static Optional<String> magnified(String text, int length) {
        return text.isEmpty() || text.length() > LONGEST_UNIT
                ? Optional.empty()
                : Optional.of(text.repeat(length / text.length()));
    }
}
