package dev.ponte.gateway.publish.path;

/**
 * What is known of the spool's table.
 *
 * @param sight what the last look showed
 * @param rows how many, counted up to a limit
 * @param mayHoldRows whether rows were written or seen that have not been seen gone since
 * @param onTheBeat whether the last look fell into the moment, once a second by PostgreSQL's clock,
 *     when replicas leave the spool together
 */
public record SpoolView(Sight sight, int rows, boolean mayHoldRows, boolean onTheBeat) {

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

    static final SpoolView UNSEEN = new SpoolView(Sight.UNSEEN, 0, false, false);

    /** Rows seen: ours, another replica's, or those of a process that was killed. */
    SpoolView seen(int seen, boolean beat) {
        if (seen == 0) {
            return new SpoolView(Sight.EMPTY, 0, false, beat);
        }
        return new SpoolView(seen > FEW ? Sight.MANY : Sight.FEW, seen, true, beat);
    }

    /** Nothing seen, by a look that may have been before our last write. */
    SpoolView seenTooEarly(boolean beat) {
        return new SpoolView(Sight.FEW, 0, mayHoldRows, beat);
    }

    SpoolView away() {
        return new SpoolView(Sight.AWAY, rows, mayHoldRows, false);
    }

    /** We have written to it. */
    SpoolView written() {
        return new SpoolView(sight == Sight.EMPTY ? Sight.FEW : sight, rows, true, onTheBeat);
    }

    SpoolView offTheBeat() {
        return new SpoolView(sight, rows, mayHoldRows, false);
    }

    /** The relay is done, or will be in a moment. */
    boolean isNearlyEmpty() {
        return sight == Sight.EMPTY || sight == Sight.FEW;
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
