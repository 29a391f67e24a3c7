package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Step.Stages;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.StageKind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages that fields and roles name: the master's, as they are or will be in the account. */
final class StageRefs {

    private final IdMap map;
    private final Set<Long> targetStages;
    private final Set<Long> targetPipelines;
    private final Set<StageKey> planned = new HashSet<>();
    private final Set<Long> pipelines = new HashSet<>();

    private final Set<StageKey> incoming;
    private final @Nullable Set<StageKey> there;

    /**
     * @param map what is in the account
     * @param steps what will be, and will be no more
     * @param actual all pipelines of the account; null when they were not read
     */
    StageRefs(IdMap map, List<Step> steps, @Nullable List<PipelineState> actual) {
        this.map = map;
        this.targetStages = targets(map, Kind.STAGE);
        this.targetPipelines = targets(map, Kind.PIPELINE);
        this.incoming = actual == null ? Set.of() : stages(actual, StageKind.INCOMING::equals);
        this.there = actual == null ? null : stages(actual, _ -> true);
        steps.forEach(this::learn);
    }

    private static Set<StageKey> stages(List<PipelineState> pipelines, Predicate<StageKind> of) {
        Set<StageKey> stages = new HashSet<>();
        for (PipelineState pipeline : pipelines) {
            pipeline.stages().stream()
                    .filter(stage -> of.test(stage.kind()))
                    .forEach(stage -> stages.add(new StageKey(pipeline.id(), stage.id())));
        }
        return stages;
    }

    private void learn(Step step) {
        if (step instanceof Step.CreatePipelines create) {
            for (Step.NewPipeline pipeline : create.pipelines()) {
                pipelines.add(pipeline.source());
                pipeline.stages().forEach(stage -> learn(pipeline.source(), stage));
            }
        } else if (step instanceof Step.CreateStages create) {
            create.stages().forEach(stage -> learn(create.pipeline(), stage));
        } else if (step instanceof Step.DeleteStage delete && there != null) {
            there.remove(new StageKey(delete.pipelineId(), delete.id()));
        } else if (step instanceof Step.DeletePipeline delete && there != null) {
            there.removeIf(stage -> stage.pipelineId() == delete.id());
        } else if (step instanceof Step.ChangePipeline change
                && Boolean.FALSE.equals(change.unsortedOn())
                && there != null) {
            long pipeline = map.find(Kind.PIPELINE, change.source()).orElse(0L);
            there.removeIf(stage -> stage.pipelineId() == pipeline && incoming(stage));
        }
    }

    private void learn(long pipeline, Step.NewStage stage) {
        planned.add(new StageKey(pipeline, stage.source()));
    }

    /** Whether the account will have it when the turn comes of what names it. */
    boolean there(StageKey source) {
        return map.findStage(source).isPresent()
                || planned.contains(source)
                || (pipelines.contains(source.pipelineId()) && IdMap.closing(source.statusId()));
    }

    /** What it is in the account; empty when it is not there yet. */
    Optional<StageKey> target(StageKey source) {
        return map.findStage(source);
    }

    /** Whether a stage of the account is one that the master knows nothing of, and stays. */
    boolean own(StageKey actual) {
        return !isMasters(actual) && !gone(actual);
    }

    /** Those of the master's that the account has or will have. */
    Set<StageKey> known(Set<StageKey> sources) {
        return sources.stream()
                .filter(this::there)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What has to be written so that a field names the master's stages, and the account's own that
     * it names already; null when it does.
     *
     * @param actual the account's
     */
    @Nullable Stages difference(Set<StageKey> sources, Set<StageKey> actual) {
        Set<StageKey> wanted = known(sources);
        Set<StageKey> kept = new LinkedHashSet<>(actual);
        kept.removeIf(stage -> !own(stage));
        Set<StageKey> now = new HashSet<>(kept);
        boolean pending = false;
        for (StageKey source : wanted) {
            pending |= map.findStage(source).isEmpty();
            map.findStage(source).ifPresent(now::add);
        }
        return pending || !now.equals(actual) ? new Stages(wanted, kept) : null;
    }

    /** Whether a stage of the account is one of the master's. */
    private boolean isMasters(StageKey actual) {
        return targetStages.contains(actual.statusId())
                || (IdMap.closing(actual.statusId())
                        && targetPipelines.contains(actual.pipelineId()));
    }

    /** Whether a stage of the account is one of incoming leads. */
    boolean incoming(StageKey actual) {
        return incoming.contains(actual);
    }

    /** Whether the account has no such stage, or will not have it when the plan is done. */
    boolean gone(StageKey actual) {
        return there != null && !there.contains(actual);
    }

    private static Set<Long> targets(IdMap map, Kind kind) {
        return map.links().stream()
                .filter(link -> link.kind() == kind)
                .map(link -> Long.valueOf(link.target()))
                .collect(Collectors.toSet());
    }
}
