package dev.ponte.gateway.publish.path;

/**
 * Kafka's producer, as the path sees it. Reports to {@link Facts}, never from inside a call.
 *
 * @param <R> what parcels carry
 */
public interface KafkaLine<R> {

    /** What became of a parcel that was handed over. */
    enum Handed {
        /** The producer has it; a report follows. */
        TAKEN,
        /** Kafka would never take it. */
        TOO_LARGE,
        /** The producer takes nothing; some of its records may be on their way. */
        BROKEN
    }

    /** Hands all records over, in order. Does not wait. */
    Handed hand(Parcel<R> parcel);

    /** Whether the producer knows its brokers and our topics. Does not wait. */
    boolean isReady();

    /**
     * Gives up whatever is unconfirmed, at once, if there is anything, and makes a new producer,
     * which is not ready yet. Does not wait.
     */
    void replace();

    /** Ends it; what is confirmed within a few seconds is reported. Waits for that. */
    void close();
}
