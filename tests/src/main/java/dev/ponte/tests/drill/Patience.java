package dev.ponte.tests.drill;

import java.time.Duration;
import java.util.Map;

/**
 * The times of conversation-service in a drill, chosen so that a burst stays one whatever the drill
 * does to it, and gets exactly one answer.
 *
 * @param quiet longer than any gap that an outage can make within a burst
 * @param maxWait longer than a burst may take altogether
 * @param lease how long the claim of a dead worker holds
 * @param sendLease how long a send whose worker died waits for Z-API's callbacks to tell whether it
 *     went out: longer than those may take
 */
public record Patience(Duration quiet, Duration maxWait, Duration lease, Duration sendLease) {

    /** A quiet time and what goes with it. */
    public static Patience ofQuiet(long seconds) {
        return new Patience(
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(seconds * 8),
                Duration.ofSeconds(8),
                Duration.ofSeconds(30));
    }

    Map<String, String> environment() {
        return Map.of(
                "PONTE_REPLY_QUIET_TIME", quiet.toString(),
                "PONTE_REPLY_MAX_WAIT", maxWait.toString(),
                "PONTE_REPLY_LEASE", lease.toString(),
                "PONTE_REPLY_SEND_LEASE", sendLease.toString());
    }
}
