package dev.ponte.sync.run;

import dev.ponte.sync.account.Group;
import dev.ponte.sync.apply.ApplyConfig;
import dev.ponte.sync.plan.Limits;
import dev.ponte.sync.plan.Part;
import dev.ponte.sync.plan.Removal;
import dev.ponte.sync.plan.Rules;
import dev.ponte.sync.plan.Selection;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.Set;

/** What a run may touch, by what was asked for and what its group replicates. Pure. */
public final class RunRules {

    private RunRules() {}

    static Rules of(Run run, Group group, ApplyConfig config) {
        return new Rules(
                run.part(),
                group.settings().scopeSet(),
                also(run, group),
                group.settings().selection(),
                run.allowDelete() ? new Removal.Everything() : Removal.NONE,
                Set.of(),
                limits(group, config),
                config.closingNames());
    }

    static Set<Also> also(Run run, Group group) {
        return run.part().also() ? group.settings().alsoSet() : Set.of();
    }

    /**
     * To take a run back everything counts that was looked at, whatever the group leaves out today.
     */
    static Rules undoing(Snapshot before, Group group, ApplyConfig config, Removal removal) {
        return new Rules(
                part(before),
                before.fields().keySet(),
                before.has(Also.ROLES) ? Set.of(Also.ROLES) : Set.of(),
                Selection.ALL,
                removal,
                Set.of(),
                limits(group, config),
                config.closingNames());
    }

    private static Part part(Snapshot before) {
        if (before.pipelines() == null) {
            return Part.CUSTOM_FIELDS;
        }
        return before.fields().isEmpty() ? Part.PIPELINES : Part.FULL;
    }

    /** What an account of the group may have. */
    public static Limits limits(Group group, ApplyConfig config) {
        return new Limits(
                config.maxPipelines(),
                config.maxStages(),
                group.settings().maxFields(),
                config.batch());
    }
}
