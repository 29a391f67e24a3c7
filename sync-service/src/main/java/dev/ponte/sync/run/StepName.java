package dev.ponte.sync.run;

import dev.ponte.sync.plan.Step;

/** What a kind of step is called in tables and in the API. */
final class StepName {

    private StepName() {}

    static String of(Step step) {
        return switch (step) {
            case Step.CreatePipelines _ -> "create_pipelines";
            case Step.ChangePipeline _ -> "change_pipeline";
            case Step.CreateStages _ -> "create_stages";
            case Step.ChangeStage _ -> "change_stage";
            case Step.CreateGroups _ -> "create_groups";
            case Step.ChangeGroup _ -> "change_group";
            case Step.CreateFields _ -> "create_fields";
            case Step.ChangeFields _ -> "change_fields";
            case Step.CreateRoles _ -> "create_roles";
            case Step.ChangeRole _ -> "change_role";
            case Step.DeleteField _ -> "delete_field";
            case Step.DeleteGroup _ -> "delete_group";
            case Step.DeleteStage _ -> "delete_stage";
            case Step.DeletePipeline _ -> "delete_pipeline";
            case Step.DeleteRole _ -> "delete_role";
        };
    }
}
