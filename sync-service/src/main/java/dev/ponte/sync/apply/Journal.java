package dev.ponte.sync.apply;

import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Plan;
import dev.ponte.sync.snapshot.Snapshot;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where the progress of one account is written, before and after each step. */
public interface Journal {

    /** What the account was like before the first step of the run; told again, it is not kept. */
    Uni<Void> before(Snapshot snapshot);

    /**
     * The steps of a round; earlier ones that were not begun never will be.
     *
     * @param reads how many lists are looked at after them
     */
    Uni<Void> planned(int round, Plan plan, int reads);

    /** What was found to be the same thing although there is nothing to do. */
    Uni<Void> alike(List<Link> found);

    /**
     * A step is about to be made.
     *
     * @return false when it must not: somebody cancelled the run, or another process has taken the
     *     account over
     */
    Uni<Boolean> begin(int round, int position);

    /**
     * A step was made, and so were these; the next one of the round, if there is one, is about to
     * be.
     *
     * @return as {@link #begin} does of the next one; after the last it says nothing
     */
    Uni<Boolean> done(int round, int position, List<Link> made);

    /**
     * A step was not made, as far as known.
     *
     * @param code stable, with nothing of a customer's in it
     */
    Uni<Void> failed(int round, int position, String code);
}
