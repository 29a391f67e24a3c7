package dev.ponte.sync.apply;

import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Wanted;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which lists look different after steps. Pure. */
final class Touched {

    private Touched() {}

    static Wanted by(List<Step> steps) {
        boolean pipelines = false;
        Set<Scope> fields = EnumSet.noneOf(Scope.class);
        Set<Scope> groups = EnumSet.noneOf(Scope.class);
        Set<Also> also = EnumSet.noneOf(Also.class);
        for (Step step : steps) {
            switch (step) {
                case Step.CreatePipelines _,
                        Step.ChangePipeline _,
                        Step.CreateStages _,
                        Step.ChangeStage _ ->
                        pipelines = true;
                case Step.CreateFields create -> fields.add(create.scope());
                case Step.ChangeFields change -> fields.add(change.scope());
                case Step.DeleteField delete -> fields.add(delete.scope());
                case Step.CreateGroups create -> groups.add(create.scope());
                case Step.ChangeGroup change -> groups.add(change.scope());
                case Step.DeleteGroup delete -> {
                    groups.add(delete.scope());
                    // Its fields have moved to the first tab.
                    fields.add(delete.scope());
                }
                case Step.CreateRoles _, Step.ChangeRole _, Step.DeleteRole _ ->
                        also.add(Also.ROLES);
                case Step.DeleteStage _, Step.DeletePipeline _ -> {
                    pipelines = true;
                    // They may have named it.
                    fields.addAll(EnumSet.allOf(Scope.class));
                    also.add(Also.ROLES);
                }
            }
        }
        return new Wanted(pipelines, fields, groups, also);
    }
}
