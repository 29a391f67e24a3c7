package dev.ponte.tests.load;

import org.HdrHistogram.Histogram;

/**
 * How long things took, in milliseconds.
 *
 * @param count how many were timed
 */
public record Latency(long count, double p50, double p99, double p999, double max) {

    public static final Latency NONE = new Latency(0, 0, 0, 0, 0);

    /**
     * @param nanos values in nanoseconds
     */
    public static Latency of(Histogram nanos) {
        return nanos.getTotalCount() == 0
                ? NONE
                : new Latency(
                        nanos.getTotalCount(),
                        at(nanos, 50),
                        at(nanos, 99),
                        at(nanos, 99.9),
                        nanos.getMaxValue() / 1e6);
    }

    private static double at(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    /** A histogram of nanoseconds, exact to 1 ‰, up to ten minutes. */
    public static Histogram histogram() {
        return new Histogram(1_000, 600_000_000_000L, 3);
    }

    /** Adds a value, cut to what the histogram holds. */
    public static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, histogram.getHighestTrackableValue()));
    }
}
