package dev.ponte.gateway.publish.path;

import java.time.Duration;

/**
 * All that the next path depends on.
 *
 * @param kafka how Kafka does
 * @param spool what is known of the spool's table
 * @param spoolIdle nothing of ours waits to be written, or is being written
 * @param heldFor how long the oldest held delivery has waited; zero when none waits
 */
record Situation(KafkaState kafka, SpoolView spool, boolean spoolIdle, Duration heldFor) {

    /** How Kafka does. */
    enum KafkaState {
        /** Its brokers and our topics are known. */
        READY,
        /** Not, or not yet. */
        UNKNOWN,
        /** The oldest unconfirmed delivery is too old. */
        STALLED,
        /** The producer cannot go on. */
        BROKEN
    }
}
