package dev.ponte.gateway.publish.path;

import dev.ponte.gateway.publish.path.SpoolView.Sight;
import java.time.Duration;

/**
 * Looks at the spool's table, one at a time, and what is known from them. A look that began before
 * our last write was done may not have seen it: it never counts as empty.
 */
final class Looks {

    /** No look: one is under way already. */
    static final long NONE = 0;

    private SpoolView view = SpoolView.UNSEEN;
    private long last;
    private boolean looking;
    private boolean tooEarly;
    private long startedAt;

    Looks(long now) {
        this.startedAt = now - Bounds.LOOK_AGAIN.toNanos();
    }

    SpoolView view() {
        return view;
    }

    /** The last look ended without counting. */
    boolean wasTooEarly() {
        return !looking && tooEarly;
    }

    /** The number of a new look, or {@link #NONE}. */
    long start(long now) {
        if (looking) {
            return NONE;
        }
        looking = true;
        tooEarly = false;
        startedAt = now;
        return ++last;
    }

    boolean seen(long look, int rows, boolean beat) {
        if (!end(look)) {
            return false;
        }
        view = rows == 0 && tooEarly ? view.seenTooEarly(beat) : view.seen(rows, beat);
        return true;
    }

    boolean notSeen(long look) {
        if (!end(look)) {
            return false;
        }
        view = view.away();
        return true;
    }

    /** A batch goes out: looks under way will not know of it. */
    void writing() {
        tooEarly = true;
    }

    /** A batch is in the table. */
    void written() {
        tooEarly = true;
        view = view.written();
    }

    /** A beat is good for the path on which it was seen. */
    void forgetBeat() {
        view = view.offTheBeat();
    }

    /** PostgreSQL was found away otherwise. */
    void away() {
        view = view.away();
    }

    void giveUpOverdue(long now) {
        if (looking && now - startedAt >= Bounds.LOOK_WITHIN.toNanos()) {
            notSeen(last);
        }
    }

    boolean isDue(Path path, long now) {
        boolean away = view.sight() == Sight.AWAY;
        Duration pause =
                switch (path) {
                    case Path.Kafka direct -> away ? Bounds.LOOK_AGAIN : Bounds.LOOK_EVERY;
                    case Path.Spool spooling -> Bounds.LOOK_EVERY;
                    case Path.Handover waiting -> away ? Bounds.LOOK_EVERY : Duration.ZERO;
                };
        return now - startedAt >= pause.toNanos();
    }

    private boolean end(long look) {
        if (!looking || look != last) {
            return false;
        }
        looking = false;
        return true;
    }
}
