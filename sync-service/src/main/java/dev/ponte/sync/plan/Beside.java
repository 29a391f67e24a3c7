package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account has beside what its master has, as far as it was looked at.
 *
 * @param pipelines whether these and their stages were looked at
 * @param fields whose fields and options were
 * @param groups whose tabs were
 * @param links which thing of the account is which of the master's, of those that the master has
 */
public record Beside(
        List<Extra> extras, boolean pipelines, Set<Scope> fields, Set<Scope> groups, IdMap links) {

    public Beside {
        extras = List.copyOf(extras);
        fields = Set.copyOf(fields);
        groups = Set.copyOf(groups);
    }

    /**
     * What the group leaves out is nobody's extra, neither is what could not be copied, nor a
     * second thing of a name that the master has.
     *
     * @param known as the plan was made with
     * @param plan from the master's to the account's
     */
    public static Beside of(
            Snapshot master, Snapshot account, IdMap known, Plan plan, Rules rules) {
        IdMap links = known.with(plan.links()).within(master);
        Set<Scope> fields = EnumSet.noneOf(Scope.class);
        Set<Scope> groups = EnumSet.noneOf(Scope.class);
        if (rules.part().fields()) {
            for (Scope scope : rules.scopes()) {
                FieldSet want = master.fields().get(scope);
                FieldSet has = account.fields().get(scope);
                if (want != null && has != null) {
                    fields.add(scope);
                    if (want.groups() != null && has.groups() != null) {
                        groups.add(scope);
                    }
                }
            }
        }
        boolean pipelines = rules.part().pipelines();
        List<Extra> extras =
                new Extras(master, account, links, rules.selection())
                        .find(pipelines, fields, groups);
        return new Beside(extras, pipelines, fields, groups, links);
    }

    /** Whether what is of this kind and scope was looked at. */
    public boolean covers(Kind kind, @Nullable Scope scope) {
        return switch (kind) {
            case PIPELINE, STAGE -> pipelines;
            case FIELD, CHOICE -> scope != null && fields.contains(scope);
            case GROUP -> scope != null && groups.contains(scope);
            // What people may do is not for an account to propose.
            case ROLE -> false;
        };
    }
}
