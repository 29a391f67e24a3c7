package dev.ponte.sync.apply;

import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.field.FieldGroupChange;
import dev.ponte.kommo.pipeline.NewStatus;
import dev.ponte.kommo.pipeline.PipelineChange;
import dev.ponte.kommo.pipeline.StatusChange;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Makes the one call that a step is, and says what was made for what. */
final class StepCaller {

    private final KommoAccount account;

    StepCaller(KommoAccount account) {
        this.account = account;
    }

    /**
     * @param map what the account has by now
     * @throws dev.ponte.sync.plan.UnknownTargetException when an earlier step made not what this
     *     one names
     */
    Uni<List<Link>> call(Step step, IdMap map) {
        return switch (step) {
            case Step.CreatePipelines create ->
                    account.pipelines()
                            .create(PipelineBodies.created(create))
                            .map(made -> PipelineBodies.links(create, made));
            case Step.ChangePipeline change ->
                    account.pipelines()
                            .update(map.get(Kind.PIPELINE, change.source()), body(change))
                            .replaceWith(List.of());
            case Step.CreateStages create -> create(create, map);
            case Step.ChangeStage change -> {
                StageKey stage = map.stage(change.source());
                yield account.statuses(stage.pipelineId())
                        .update(stage.statusId(), body(change))
                        .replaceWith(List.of());
            }
            case Step.CreateGroups create ->
                    account.fieldGroups(create.scope().kommo())
                            .create(FieldBodies.created(create))
                            .map(made -> FieldBodies.links(create, made));
            case Step.ChangeGroup change ->
                    account.fieldGroups(change.scope().kommo())
                            .update(
                                    map.findGroup(change.scope(), change.source())
                                            .orElse(change.source()),
                                    body(change))
                            .replaceWith(List.of());
            case Step.CreateFields create ->
                    account.fields(create.scope().kommo())
                            .create(FieldBodies.created(create, map))
                            .map(made -> FieldBodies.links(create, made));
            case Step.ChangeFields change ->
                    account.fields(change.scope().kommo())
                            .update(FieldBodies.changed(change, map))
                            .map(made -> FieldBodies.links(change, made, map));
            case Step.CreateRoles create ->
                    account.roles()
                            .create(RoleBodies.created(create, map))
                            .map(made -> RoleBodies.links(create, made));
            case Step.ChangeRole change ->
                    account.roles()
                            .update(
                                    map.get(Kind.ROLE, change.source()),
                                    RoleBodies.changed(change, map))
                            .replaceWith(List.of());
            case Step.DeleteField delete ->
                    gone(account.fields(delete.scope().kommo()).delete(delete.id()));
            case Step.DeleteGroup delete ->
                    gone(account.fieldGroups(delete.scope().kommo()).delete(delete.id()));
            case Step.DeleteStage delete ->
                    gone(account.statuses(delete.pipelineId()).delete(delete.id()));
            case Step.DeletePipeline delete -> gone(account.pipelines().delete(delete.id()));
            case Step.DeleteRole delete -> gone(account.roles().delete(delete.id()));
        };
    }

    private Uni<List<Link>> create(Step.CreateStages create, IdMap map) {
        List<NewStatus> bodies = create.stages().stream().map(PipelineBodies::stage).toList();
        return account.statuses(map.get(Kind.PIPELINE, create.pipeline()))
                .create(bodies)
                .map(made -> PipelineBodies.links(create, made));
    }

    private static PipelineChange body(Step.ChangePipeline change) {
        PipelineChange body = PipelineChange.NONE;
        if (change.name() != null) {
            body = body.name(change.name());
        }
        if (change.unsortedOn() != null) {
            body = body.unsortedOn(change.unsortedOn());
        }
        if (change.sort() != null) {
            body = body.sort(change.sort());
        }
        return change.main() ? body.main() : body;
    }

    private static StatusChange body(Step.ChangeStage change) {
        StatusChange body = StatusChange.NONE;
        if (change.name() != null) {
            body = body.name(change.name());
        }
        if (change.color() != null) {
            body = body.color(change.color());
        }
        return change.sort() == null ? body : body.sort(change.sort());
    }

    private static FieldGroupChange body(Step.ChangeGroup change) {
        FieldGroupChange body = FieldGroupChange.NONE;
        if (change.name() != null) {
            body = body.name(change.name());
        }
        return change.sort() == null ? body : body.sort(change.sort());
    }

    /** What is not there any more has been removed, by whomever. */
    private static Uni<List<Link>> gone(Uni<Void> removed) {
        return removed.onFailure(StepCaller::notFound)
                .recoverWithNull()
                .replaceWith(List.<Link>of());
    }

    private static boolean notFound(Throwable thrown) {
        return thrown instanceof KommoException e
                && e.failure() instanceof Failure.Refused refused
                && refused.notFound();
    }
}
