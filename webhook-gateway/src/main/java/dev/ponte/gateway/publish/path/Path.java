package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.Situation.KafkaState;
import dev.ponte.gateway.publish.path.SpoolView.Sight;
import java.time.Duration;

/**
 * The path that deliveries take, one at a time and for all keys.
 *
 * <pre>
 *           Kafka stalls or breaks, or rows of others are seen            few rows, on the beat, Kafka answers
 *   KAFKA ────────────────────────────────────────────────────► SPOOL ─────────────────────────► HANDOVER
 *     ▲                                                           ▲                                │  │
 *     │                 no rows: held deliveries go to Kafka      │   a held one waited too long   │  │
 *     └───────────────────────────────────────────────────────────┼────────────────────────────────┘  │
 *                                                                 └───────────────────────────────────┘
 * </pre>
 *
 * Nobody leaves the spool for Kafka past the handover, where rows are seen to be gone. Replicas go
 * into the handover on the same beat, for while one of them spools the table is not empty.
 */
public sealed interface Path {

    /** A delivery waits no longer than this for the last rows to go. */
    Duration LONGEST_HOLD = Duration.ofMillis(250);

    /** Where a process starts: rows of one that was killed may lie in the spool. */
    Path START = new Handover();

    /** The path to take from now on; the same object when nothing changes. */
    Path next(Situation now);

    /** As health and metrics say it. */
    String code();

    /** Deliveries go to Kafka. */
    record Kafka() implements Path {

        @Override
        public Path next(Situation now) {
            return switch (now.kafka()) {
                case STALLED -> new Spool(Cause.KAFKA_STALLED);
                case BROKEN -> new Spool(Cause.KAFKA_BROKEN);
                case READY, UNKNOWN ->
                        now.spool().mayHoldRows() ? new Spool(Cause.ROWS_SEEN) : this;
            };
        }

        @Override
        public String code() {
            return "kafka";
        }
    }

    /**
     * Deliveries go to the spool.
     *
     * @param cause why
     */
    record Spool(Cause cause) implements Path {

        @Override
        public Path next(Situation now) {
            if (now.kafka() != KafkaState.READY) {
                return this;
            }
            SpoolView spool = now.spool();
            // With PostgreSQL away there is nothing to wait for.
            return (spool.isNearlyEmpty() && spool.onTheBeat()) || spool.isAwayWithoutRows()
                    ? new Handover()
                    : this;
        }

        @Override
        public String code() {
            return "spool";
        }
    }

    /** Deliveries wait for the last rows of the spool to go. */
    record Handover() implements Path {

        @Override
        public Path next(Situation now) {
            boolean ready = now.kafka() == KafkaState.READY;
            if (ready && now.spoolIdle() && now.spool().isClear()) {
                return new Kafka();
            }
            // A first look has its own limit of time; before it nobody knows what lies there.
            boolean known = now.spool().sight() != Sight.UNSEEN;
            boolean tooLong = now.heldFor().compareTo(LONGEST_HOLD) >= 0;
            return known && tooLong
                    ? new Spool(ready ? Cause.NOT_DRAINED : Cause.KAFKA_UNKNOWN)
                    : this;
        }

        @Override
        public String code() {
            return "handover";
        }
    }

    /** Why the spool was taken; the code is a metric label. */
    enum Cause {
        /** The oldest unconfirmed delivery waited too long. */
        KAFKA_STALLED("kafka-stalled"),
        /** The producer cannot go on. */
        KAFKA_BROKEN("kafka-broken"),
        /** Kafka has not answered since the producer was made. */
        KAFKA_UNKNOWN("kafka-unknown"),
        /** Another replica spools, or a replay drains. */
        ROWS_SEEN("rows-seen"),
        /** The handover took too long. */
        NOT_DRAINED("not-drained");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
