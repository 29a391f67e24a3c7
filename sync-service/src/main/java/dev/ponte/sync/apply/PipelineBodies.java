package dev.ponte.sync.apply;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.pipeline.NewPipeline;
import dev.ponte.kommo.pipeline.NewStatus;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.pipeline.Status;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** What is sent to create pipelines and stages, and what came of it. Pure. */
final class PipelineBodies {

    private PipelineBodies() {}

    static List<NewPipeline> created(Step.CreatePipelines step) {
        return step.pipelines().stream().map(PipelineBodies::pipeline).toList();
    }

    private static NewPipeline pipeline(Step.NewPipeline draft) {
        List<NewStatus> stages = new ArrayList<>();
        if (draft.won() != null) {
            stages.add(NewStatus.renamed(StageKey.WON, draft.won()));
        }
        if (draft.lost() != null) {
            stages.add(NewStatus.renamed(StageKey.LOST, draft.lost()));
        }
        draft.stages().forEach(stage -> stages.add(withoutRequestId(stage)));
        return NewPipeline.of(draft.name(), draft.sort(), draft.main(), draft.unsortedOn())
                .statuses(stages)
                .requestId(String.valueOf(draft.source()));
    }

    static NewStatus stage(Step.NewStage draft) {
        return withoutRequestId(draft).requestId(String.valueOf(draft.source()));
    }

    private static NewStatus withoutRequestId(Step.NewStage draft) {
        NewStatus body = NewStatus.of(draft.name(), draft.sort());
        return draft.color().isEmpty() ? body : body.color(draft.color());
    }

    static List<Link> links(Step.CreatePipelines step, List<Pipeline> made) {
        List<Link> links = new ArrayList<>();
        MadeFor<Pipeline> found = new MadeFor<>(made, Pipeline::requestId);
        for (Step.NewPipeline draft : step.pipelines()) {
            found.find(draft.source()).ifPresent(each -> links(draft, each, links));
        }
        return links;
    }

    private static void links(Step.NewPipeline draft, Pipeline made, List<Link> links) {
        links.add(Link.of(Kind.PIPELINE, draft.source(), made.id()));
        List<Status> ordinary =
                new ArrayList<>(
                        made.statuses().stream()
                                .filter(each -> !each.incoming() && !each.won() && !each.lost())
                                .toList());
        for (Step.NewStage stage : draft.stages()) {
            ordinary.stream()
                    .filter(each -> stage.name().equals(each.name()))
                    .findFirst()
                    .ifPresent(
                            each -> {
                                ordinary.remove(each);
                                links.add(Link.of(Kind.STAGE, stage.source(), each.id()));
                            });
        }
    }

    static List<Link> links(Step.CreateStages step, List<Status> made) {
        List<Link> links = new ArrayList<>();
        MadeFor<Status> found = new MadeFor<>(made, Status::requestId);
        for (Step.NewStage draft : step.stages()) {
            found.find(draft.source())
                    .ifPresent(each -> links.add(Link.of(Kind.STAGE, draft.source(), each.id())));
        }
        return links;
    }
}
