package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that an account has what is wanted. The same question has the same answer,
 * and once it was done the answer is nothing: what was cut short is asked again.
 *
 * <p>The order of steps: pipelines, stages, tabs, fields, roles; then removals, the other way
 * round.
 */
public final class Planner {

    /** Whose connection is no administrator's. */
    private static final String MASTER = "master";

    private final Snapshot desired;
    private final Snapshot actual;
    private final IdMap known;
    private final Rules rules;
    private final PlanBuilder plan = new PlanBuilder();
    private final List<Runnable> removals = new ArrayList<>();

    private Planner(Snapshot desired, Snapshot actual, IdMap known, Rules rules) {
        this.desired = desired;
        this.actual = actual;
        this.known = known;
        this.rules = rules;
    }

    /**
     * @param desired the master's, all that the rules name
     * @param actual the account's, all that the rules name
     * @param known which thing of the account is which of the master's; what is gone does not harm
     * @throws IllegalArgumentException when a part was not read: nothing follows from half a look.
     *     What Kommo refused to show is left alone, and told
     */
    public static Plan plan(Snapshot desired, Snapshot actual, IdMap known, Rules rules) {
        return new Planner(desired, actual, known, rules).plan();
    }

    private Plan plan() {
        pipelines();
        if (rules.part().fields()) {
            fields();
        }
        for (Also part : Also.values()) {
            if (rules.also().contains(part) && shown(part)) {
                require(desired.has(part) && actual.has(part), part.code());
                also(part);
            }
        }
        removals.forEach(Runnable::run);
        return plan.plan();
    }

    private boolean shown(Also part) {
        if (desired.refused().contains(part)) {
            plan.tell(Code.NEEDS_ADMIN, part.code(), MASTER);
            return false;
        }
        if (actual.refused().contains(part)) {
            plan.tell(Code.NEEDS_ADMIN, part.code(), "");
            return false;
        }
        return true;
    }

    private void also(Also part) {
        switch (part) {
            case ROLES -> roles();
            case TASK_TYPES, LOSS_REASONS ->
                    ByHand.tell(part, desired.names(part), actual.names(part), plan);
        }
    }

    private void roles() {
        StageRefs stages = new StageRefs(plan.map(), plan.plan().steps(), actual.pipelines());
        RolePlanner roles =
                new RolePlanner(
                        desired.allRoles(),
                        actual.allRoles(),
                        known,
                        rules,
                        plan,
                        new RoleDifference(desired, actual, stages));
        roles.plan();
        removals.add(roles::remove);
    }

    private void pipelines() {
        if (rules.part().pipelines()) {
            require(desired.pipelines() != null && actual.pipelines() != null, "pipelines");
            require(!desired.active().isEmpty(), "pipelines");
            new PipelinePlanner(desired, actual, known, rules, plan).plan();
        } else {
            new PipelinePlanner(desired, actual, known, rules, plan).link();
        }
    }

    private void fields() {
        StageRefs stages = new StageRefs(plan.map(), plan.plan().steps(), actual.pipelines());
        int created = 0;
        int existing = 0;
        for (Scope scope : Scope.values()) {
            if (rules.scopes().contains(scope)) {
                require(wereRead(desired.fields().get(scope)), scope.code());
                require(wereRead(actual.fields().get(scope)), scope.code());
                created += fields(scope, stages);
            }
            FieldSet there = actual.fields().get(scope);
            existing += there == null ? 0 : there.custom().size();
        }
        Integer most = rules.limits().fields();
        if (most != null && created > 0 && existing + created > most) {
            plan.tell(Code.TOO_MANY_FIELDS, "", existing + created + " / " + most);
        }
    }

    private int fields(Scope scope, StageRefs stages) {
        FieldSet want = desired.fields().get(scope);
        FieldSet has = actual.fields().get(scope);
        if (want == null || has == null) {
            return 0;
        }
        GroupPlanner groups = new GroupPlanner(scope, want, has, known, rules, plan);
        Set<String> tabs = groups.plan();
        OptionPlanner options = new OptionPlanner(known, rules, plan);
        FieldDifference difference =
                new FieldDifference(scope, want, has, tabs, plan.map(), stages, options, plan);
        FieldPlanner fields = new FieldPlanner(scope, want, has, known, rules, plan, difference);
        int created = fields.plan();
        removals.add(groups::remove);
        removals.add(fields::remove);
        return created;
    }

    private static boolean wereRead(@Nullable FieldSet set) {
        return set != null && set.fields() != null;
    }

    private static void require(boolean there, String what) {
        if (!there) {
            throw new IllegalArgumentException(what + " were not read");
        }
    }
}
