package dev.ponte.sync.snapshot;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which lists are to be read, one call each while they fit on a page.
 *
 * @param groups of which scopes the tabs are needed
 * @param also what the group asks for
 */
public record Wanted(boolean pipelines, Set<Scope> fields, Set<Scope> groups, Set<Also> also) {

    public static final Wanted NOTHING = new Wanted(false, Set.of(), Set.of());

    public Wanted {
        fields = Set.copyOf(fields);
        groups = Set.copyOf(groups);
        also = Set.copyOf(also);
    }

    /** Nothing that a group has to ask for. */
    public Wanted(boolean pipelines, Set<Scope> fields, Set<Scope> groups) {
        this(pipelines, fields, groups, Set.of());
    }

    /**
     * What has to be known of an account so that it can be compared with the master: no more, as
     * each list costs a call.
     *
     * @param master what was not read of it is not compared
     * @param scopes whose fields are replicated; none for pipelines alone
     * @param asked what the group asks for
     * @param everything also what only matters when things are removed
     */
    public static Wanted of(
            Snapshot master,
            boolean pipelines,
            Set<Scope> scopes,
            Set<Also> asked,
            boolean everything) {
        Set<Scope> groups = EnumSet.noneOf(Scope.class);
        Set<Scope> fields = EnumSet.noneOf(Scope.class);
        boolean stages = false;
        for (Scope scope : scopes) {
            FieldSet set = master.fields().get(scope);
            if (set == null) {
                continue;
            }
            if (!set.custom().isEmpty() || everything) {
                fields.add(scope);
            }
            if (needsGroups(set) || (everything && set.groups() != null)) {
                groups.add(scope);
                // Tabs alone would leave open whether there are fields in them.
                fields.add(scope);
            }
            stages |= namesStages(set);
        }
        Set<Also> also = EnumSet.noneOf(Also.class);
        asked.stream().filter(master::has).forEach(also::add);
        stages |= also.contains(Also.ROLES) && rolesNameStages(master);
        return new Wanted(pipelines || stages, fields, groups, also);
    }

    private static boolean rolesNameStages(Snapshot master) {
        return master.allRoles().stream().anyMatch(role -> !role.stages().isEmpty());
    }

    private static boolean needsGroups(FieldSet set) {
        return !set.customGroups().isEmpty()
                || set.custom().stream().anyMatch(field -> field.groupId() != null);
    }

    private static boolean namesStages(FieldSet set) {
        return set.custom().stream()
                .anyMatch(field -> !field.required().isEmpty() || !field.hidden().isEmpty());
    }

    /** How many lists that are. */
    public int lists() {
        return (pipelines ? 1 : 0) + fields.size() + groups.size() + also.size();
    }

    /** Only what is in both. */
    public Wanted and(Wanted other) {
        Set<Scope> bothFields = EnumSet.noneOf(Scope.class);
        bothFields.addAll(fields);
        bothFields.retainAll(other.fields);
        Set<Scope> bothGroups = EnumSet.noneOf(Scope.class);
        bothGroups.addAll(groups);
        bothGroups.retainAll(other.groups);
        Set<Also> bothAlso = EnumSet.noneOf(Also.class);
        bothAlso.addAll(also);
        bothAlso.retainAll(other.also);
        return new Wanted(pipelines && other.pipelines, bothFields, bothGroups, bothAlso);
    }
}
