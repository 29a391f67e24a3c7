package dev.ponte.tests.load;

import java.time.Duration;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param asked deliveries per second that were asked for; 0: as many as are taken
 * @param duration from the first delivery's time to the last answer; of a closed loop, its time
 * @param sent deliveries that were sent
 * @param accepted of these, answered by a 2xx; of a closed loop, within its time; when it follows a
 *     talk, customers that got their answer within its time
 * @param latency of the answered ones, 2xx or not, from the time each was due
 * @param errors what became of the others, by kind
 */
public record LoadReport(
        double asked,
        Duration duration,
        long sent,
        long accepted,
        Latency latency,
        Map<String, Long> errors) {

    public LoadReport {
        errors = Map.copyOf(errors);
    }

    /** Accepted deliveries per second. */
    public double achieved() {
        return accepted / (duration.toNanos() / 1e9);
    }

    /** Deliveries that were not accepted. */
    public long failed() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}
