package dev.ponte.kit.outbox;

import dev.ponte.kit.outbox.EventPublisher.PublishException;
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

    private void publish(OutboxTable table, List<PendingRecord> records)
            throws InterruptedException {
        List<Long> confirmed = records.stream().map(PendingRecord::id).toList();
        try {
            publisher.publish(records);
        } catch (PublishException e) {
            confirmed = e.confirmed();
            throw e;
        } finally {
            metrics.published(confirmed.size());
            table.delete(confirmed);
        }
    }
}
