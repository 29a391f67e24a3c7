package dev.ponte.gateway.publish.path;

/**
 * The spool's table, as the path sees it. Reports to {@link Facts}, never from inside a call.
 *
 * @param <R> what parcels carry
 */
public interface SpoolLine<R> {

    /** Writes the records in order and commits, when {@link Batch#begin} allows it. */
    void write(Batch<R> batch);

    /**
     * Counts the rows, up to one more than {@link SpoolView#FEW}.
     *
     * @param look to be named in the report
     */
    void look(long look);
}
