package dev.ponte.gateway.publish.path;

/**
 * What is known of the spool's table.
 *
 * @param sight what the last look showed
 * @param rows how many, counted up to a limit
 * @param mayHoldRows whether rows lie, or may lie, in the table that have not been seen gone
 */
public record SpoolView(Sight sight, int rows, boolean mayHoldRows) {

    /** More than this, and the relay is not nearly done: 250 ms are enough for it many times. */
    public static final int FEW = 1_000;

    /** What a look shows. */
    public enum Sight {
        /** Nobody has looked yet. */
        UNSEEN,
        /** PostgreSQL does not answer. */
        AWAY,
        /** Empty, and we have written nothing since. */
        EMPTY,
        FEW,
        MANY
    }

    static final SpoolView UNSEEN = new SpoolView(Sight.UNSEEN, 0, false);

    /** Rows seen: ours, another replica's, or those of a process that was killed. */
    SpoolView seen(int seen) {
        if (seen == 0) {
            return new SpoolView(Sight.EMPTY, 0, false);
        }
        return new SpoolView(seen > FEW ? Sight.MANY : Sight.FEW, seen, true);
    }

    /** Nothing seen, by a look that may have been before our last write. */
    SpoolView seenTooEarly() {
        return new SpoolView(Sight.FEW, 0, mayHoldRows);
    }

    SpoolView away() {
        return new SpoolView(Sight.AWAY, rows, mayHoldRows);
    }

    /** We have, or may have, written to it. */
    SpoolView written() {
        return new SpoolView(sight == Sight.EMPTY ? Sight.FEW : sight, rows, true);
    }

    /** Nothing in it is before a newer delivery, as far as anybody can tell. */
    boolean isClear() {
        return sight == Sight.EMPTY || isAwayWithoutRows();
    }

    /** PostgreSQL is away, and nothing of ours lies there: what is new need not wait for it. */
    boolean isAwayWithoutRows() {
        return sight == Sight.AWAY && !mayHoldRows;
    }
}
