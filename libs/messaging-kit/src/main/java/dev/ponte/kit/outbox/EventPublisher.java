package dev.ponte.kit.outbox;

import java.util.List;

/** Sends to Kafka. */
interface EventPublisher extends AutoCloseable {

    /**
     * Sends in order and waits for all confirmations.
     *
     * @throws PublishException when some are not confirmed; names those that are
     */
    void publish(List<PendingRecord> records) throws InterruptedException;

    @Override
    void close();

    /** Kafka did not confirm everything. */
    final class PublishException extends RuntimeException {

        private final transient List<Long> confirmed;

        PublishException(List<Long> confirmed, Throwable cause) {
            super("not everything was confirmed", cause);
            this.confirmed = confirmed;
        }

        /** Ids that Kafka has. */
        List<Long> confirmed() {
            return confirmed;
        }
    }
}
