package dev.ponte.kit.outbox;

import dev.ponte.kit.outbox.EventPublisher.Published;
import java.util.List;

/**
 * One round of the relay: claim shards, read their events in order, publish them, remove what Kafka
 * has. No transaction is open while sending. A crash anywhere leaves rows that the next round
 * publishes again: at least once, in order.
 */
final class RelayRound {

    /** What the next round should wait for. */
    enum Outcome {
        /** Nothing is left: wait for a ring. */
        DRAINED,
        /** The batch was full: go on at once. */
        MORE,
        /** Another replica works on a shard with events: look again soon. */
        CONTENDED
    }

    private final EventPublisher publisher;
    private final RelayMetrics metrics;
    private final int batchSize;

    RelayRound(EventPublisher publisher, RelayMetrics metrics, int batchSize) {
        this.publisher = publisher;
        this.metrics = metrics;
        this.batchSize = batchSize;
    }

    Outcome run(OutboxTable table) throws InterruptedException {
        OutboxTable.Claim claim = table.claim();
        List<PendingRecord> records =
                claim.shards().isEmpty() ? List.of() : table.read(claim.shards(), batchSize);
        if (!records.isEmpty()) {
            publish(table, records);
        }
        if (records.size() == batchSize) {
            return Outcome.MORE;
        }
        return claim.contended() ? Outcome.CONTENDED : Outcome.DRAINED;
    }

    /** Only what Kafka confirmed is removed; anything thrown in between removes nothing. */
    private void publish(OutboxTable table, List<PendingRecord> records)
            throws InterruptedException {
        Published published = publisher.publish(records);
        metrics.published(published.confirmed().size());
        table.delete(published.confirmed());
        if (published.failure() != null) {
            throw new NotConfirmedException(published.failure());
        }
    }

    /** Kafka did not confirm everything in time. */
    static final class NotConfirmedException extends RuntimeException {

        NotConfirmedException(Throwable cause) {
            super("Kafka did not confirm everything", cause);
        }
    }
}
