package dev.ponte.gateway.publish.path;

import java.time.Duration;

/**
 * What the path keeps to.
 *
 * @param confirmWithin how long Kafka may take for a delivery before its producer is given up
 * @param answerWithin how long a delivery may take in all before the spool is given up
 * @param maxBytes of memory that deliveries under way may keep busy
 */
public record Bounds(Duration confirmWithin, Duration answerWithin, long maxBytes) {

    /** Records of one group commit. */
    static final int BATCH_RECORDS = 500;

    /** Bytes of one group commit, unless a single delivery is larger. */
    static final long BATCH_BYTES = 4L * 1024 * 1024;

    /** How often to look whether somebody else spools, or whether our rows are gone. */
    static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** The start of each second of PostgreSQL's clock; one look at least falls into it. */
    public static final Duration BEAT = Duration.ofMillis(150);

    /** How often to look whether PostgreSQL is back, while nothing hangs on it. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** How long a look may take. */
    static final Duration LOOK_WITHIN = Duration.ofSeconds(1);
}
