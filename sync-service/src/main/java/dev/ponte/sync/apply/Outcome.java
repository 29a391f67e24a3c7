package dev.ponte.sync.apply;

import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.plan.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account.
 *
 * @param code why, when it did not go well: stable; empty otherwise
 * @param differences how many things are not as they shall be, as far as known
 * @param reads calls that only read
 * @param writes calls that changed something
 * @param beside what it has beside what is wanted; null when that is not known
 */
public record Outcome(
        State state,
        String code,
        int rounds,
        int differences,
        int reads,
        int writes,
        List<Notice> notices,
        @Nullable Beside beside) {

    public Outcome {
        notices = List.copyOf(notices);
    }

    /** Whether it is as it shall be now, having been looked at. */
    public boolean alike() {
        return state == State.UNCHANGED || state == State.CONVERGED;
    }

    /** How it ended. */
    public enum State {
        /** There was nothing to do. */
        UNCHANGED,
        /** It was made alike, and looked at again. */
        CONVERGED,
        /** It was only planned. */
        PLANNED,
        /** Nothing was written: one of Kommo's limits would be broken. */
        BLOCKED,
        /** Something is not as it shall be. */
        FAILED,
        /** Somebody stopped it. */
        CANCELLED
    }
}
