package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.Scope;
import java.util.Set;

/**
 * What a plan may touch.
 *
 * @param scopes whose fields
 * @param occupied pipelines of the account that hold leads: they stay whatever is asked
 * @param closingNames whether won and lost get the master's names
 */
public record Rules(
        Part part,
        Set<Scope> scopes,
        Selection selection,
        Removal removal,
        Set<Long> occupied,
        Limits limits,
        boolean closingNames) {

    /** Everything, and nothing is removed. */
    public static final Rules USUAL =
            new Rules(
                    Part.FULL,
                    Set.of(Scope.values()),
                    Selection.ALL,
                    Removal.NONE,
                    Set.of(),
                    Limits.USUAL,
                    true);

    public Rules {
        scopes = Set.copyOf(scopes);
        occupied = Set.copyOf(occupied);
    }

    public Rules scopes(Set<Scope> others) {
        return new Rules(part, others, selection, removal, occupied, limits, closingNames);
    }

    public Rules removal(Removal other) {
        return new Rules(part, scopes, selection, other, occupied, limits, closingNames);
    }

    public Rules occupied(Set<Long> pipelines) {
        return new Rules(part, scopes, selection, removal, pipelines, limits, closingNames);
    }

    public Rules limits(Limits other) {
        return new Rules(part, scopes, selection, removal, occupied, other, closingNames);
    }
}
