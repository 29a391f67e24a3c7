package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan may touch.
 *
 * @param scopes whose fields
 * @param also what the group asks for beside
 * @param occupied pipelines of the account that hold leads: they stay whatever is asked
 * @param closingNames whether won and lost get the master's names
 */
public record Rules(
        Part part,
        Set<Scope> scopes,
        Set<Also> also,
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
        also = Set.copyOf(also);
        occupied = Set.copyOf(occupied);
    }

    /** Nothing that a group has to ask for. */
    public Rules(
            Part part,
            Set<Scope> scopes,
            Selection selection,
            Removal removal,
            Set<Long> occupied,
            Limits limits,
            boolean closingNames) {
        this(part, scopes, Set.of(), selection, removal, occupied, limits, closingNames);
    }

    public Rules scopes(Set<Scope> others) {
        return new Rules(part, others, also, selection, removal, occupied, limits, closingNames);
    }

    public Rules also(Set<Also> others) {
        return new Rules(part, scopes, others, selection, removal, occupied, limits, closingNames);
    }

    /** The same without what the master was not asked for, as when settings changed meanwhile. */
    public Rules within(Snapshot master) {
        return also(
                also.stream()
                        .filter(part -> master.has(part) || master.refused().contains(part))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public Rules removal(Removal other) {
        return new Rules(part, scopes, also, selection, other, occupied, limits, closingNames);
    }

    public Rules occupied(Set<Long> pipelines) {
        return new Rules(part, scopes, also, selection, removal, pipelines, limits, closingNames);
    }

    public Rules limits(Limits other) {
        return new Rules(part, scopes, also, selection, removal, occupied, other, closingNames);
    }
}
