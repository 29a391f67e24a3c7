package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Extra;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The master as it would be with one thing of an account in it: all of its own as it is, and the
 * thing under ids that nobody has. What the thing names is the master's. Pure.
 *
 * @param row the stages or options, as they will be, of what the thing is or is in
 * @param origins which new thing is which of the account's
 */
record Wish(Snapshot desired, List<String> row, IdMap origins) {

    /** Places are the planner's to give. */
    static final long ANYWHERE = 0;

    /**
     * @param links from the master's things to the account's
     * @param selection stages that it leaves out do not come with their pipeline
     * @throws java.util.NoSuchElementException when it is not in the account
     */
    static Wish of(
            Extra extra, Snapshot master, Snapshot account, IdMap links, Selection selection) {
        IdMap toMaster = links.reversed();
        return switch (extra.kind()) {
            case PIPELINE -> new PipelineWish(master, account, toMaster).pipeline(extra, selection);
            case STAGE -> new PipelineWish(master, account, toMaster).stage(extra);
            case GROUP -> new FieldWish(extra, master, account, toMaster).tab();
            case FIELD -> new FieldWish(extra, master, account, toMaster).field();
            case CHOICE -> new FieldWish(extra, master, account, toMaster).option();
            case ROLE -> throw new IllegalArgumentException("roles are never proposed");
        };
    }

    /**
     * Behind the nearest one that stands before it there and is here too; else the first.
     *
     * @param row the master's ids
     * @param before the master's ids of those before it, in the account's order
     */
    static int place(List<Long> row, List<Long> before) {
        return before.reversed().stream()
                .map(row::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .map(place -> place + 1)
                .orElse(0);
    }

    static <T> List<T> add(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
