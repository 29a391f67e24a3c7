package dev.ponte.tests.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Counts while a run goes on. For one thread. */
final class Tally {

    private final Histogram latency = Latency.histogram();
    private final Map<String, Long> errors = new TreeMap<>();
    private long sent;
    private long accepted;
    private long ended;

    void sent() {
        sent++;
    }

    void ended(Outcome outcome, long nanos) {
        ended++;
        if (outcome.accepted()) {
            accepted++;
        } else {
            errors.merge(outcome.kind(), 1L, Long::sum);
        }
        if (outcome instanceof Outcome.Answered) {
            Latency.record(latency, nanos);
        }
    }

    long underWay() {
        return sent - ended;
    }

    long accepted() {
        return accepted;
    }

    LoadReport report(double asked, long nanos) {
        return report(asked, nanos, accepted);
    }

    /**
     * @param counted how many count for the rate, when not all that were accepted do
     */
    LoadReport report(double asked, long nanos, long counted) {
        return new LoadReport(
                asked, Duration.ofNanos(nanos), sent, counted, Latency.of(latency), errors);
    }
}
