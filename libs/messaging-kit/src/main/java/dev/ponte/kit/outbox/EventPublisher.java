package dev.ponte.kit.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends to Kafka. */
interface EventPublisher extends AutoCloseable {

    /**
     * What became of the events of one round.
     *
     * @param confirmed ids of those that Kafka has
     * @param failure why the others are not confirmed; null when all are
     */
    record Published(List<Long> confirmed, @Nullable Throwable failure) {

        public Published {
            confirmed = List.copyOf(confirmed);
        }
    }

    /** Sends in order and waits for the confirmations. */
    Published publish(List<PendingRecord> records) throws InterruptedException;

    @Override
    void close();
}
