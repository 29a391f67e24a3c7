package dev.ponte.gateway.publish.path;

/**
 * What the lines report. From any thread, at any time, in any order; what comes late is ignored.
 *
 * @param <R> what parcels carry
 */
public interface Facts<R> {

    /** Kafka has all records of it. */
    void confirmed(Parcel<R> parcel);

    /** Kafka does not take it, for its own sake. */
    void tooLarge(Parcel<R> parcel);

    /** The producer has given up on it. */
    void lost(Parcel<R> parcel);

    /** The spool has it. */
    void committed(Batch<R> batch);

    /** The spool does not, or not certainly, have it. */
    void notCommitted(Batch<R> batch);

    /**
     * So many rows lie in the spool.
     *
     * @param rows counted up to a limit
     * @param beat see {@link SpoolView#onTheBeat}
     */
    void seen(long look, int rows, boolean beat);

    /** The spool could not be looked at. */
    void notSeen(long look);

    /** The relay has found nothing more to send. */
    void drained();
}
