package dev.ponte.tests.load;

import java.time.Duration;

/**
 * What became of customers' messages.
 *
 * @param sent webhooks sent
 * @param refused of these, not taken at the door
 * @param answered messages that an answer went out for
 * @param together of these, answered with a later message of their chat
 * @param duplicates answers to a message that had one
 * @param missing messages that were taken and got none in time
 * @param strays answers to messages of an earlier run
 * @param lasted from the first webhook's time to the last answer
 * @param latency from a webhook's time to the call that asks Z-API to send the answer
 */
public record TalkReport(
        long sent,
        long refused,
        long answered,
        long together,
        long duplicates,
        long missing,
        long strays,
        Duration lasted,
        Latency latency) {

    /** Whether every message was answered exactly once. */
    public boolean exact() {
        return refused == 0 && missing == 0 && duplicates == 0;
    }
}
