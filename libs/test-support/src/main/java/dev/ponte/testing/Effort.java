package dev.ponte.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
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
     * Does the work and gives its result.
     *
     * @throws AssertionError when it took longer
     */
    public static <T> T atMost(Duration limit, Supplier<T> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        Duration spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
        if (spent.compareTo(limit) > 0) {
            throw new AssertionError("took " + spent + " of CPU time, more than " + limit);
        }
        return result;
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
