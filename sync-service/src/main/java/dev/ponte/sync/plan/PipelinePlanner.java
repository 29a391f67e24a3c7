package dev.ponte.sync.plan;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.plan.Step.NewPipeline;
import dev.ponte.sync.plan.Step.NewStage;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pipelines, and by {@link StagePlanner} their stages. */
final class PipelinePlanner {

    private static final long STEP = 10;

    private final Snapshot desired;
    private final Snapshot actual;
    private final IdMap known;
    private final Rules rules;
    private final PlanBuilder plan;
    private final StagePlanner stages;

    PipelinePlanner(Snapshot desired, Snapshot actual, IdMap known, Rules rules, PlanBuilder plan) {
        this.desired = desired;
        this.actual = actual;
        this.known = known;
        this.rules = rules;
        this.plan = plan;
        this.stages = new StagePlanner(known, rules, plan);
    }

    /** Only finds out which is which, for fields that name stages. */
    void link() {
        pair().pairs().forEach(stages::pair);
    }

    void plan() {
        Pairing<PipelineState, PipelineState> pairing = pair();
        pairing.ambiguous().forEach(pipeline -> plan.tell(Code.SAME_NAME, pipeline.name(), ""));
        create(pairing.missing());
        Map<PipelineState, Long> sent = sentToTheEnd(pairing);
        // Each goes behind all others when its turn comes, so the turns are in the wanted order.
        sent.forEach((want, sort) -> change(want, pairing.of(want).orElse(want), sort));
        pairing.pairs()
                .forEach(
                        (want, has) -> {
                            if (!sent.containsKey(want)) {
                                change(want, has, null);
                            }
                            stages.plan(want, has, stages.pair(want, has));
                        });
        limit(pairing.missing().size());
        pairing.extra().forEach(this::extra);
    }

    private Pairing<PipelineState, PipelineState> pair() {
        Pairing<PipelineState, PipelineState> pairing =
                Pairing.of(
                        wanted(),
                        actual.active(),
                        (want, has) -> known.links(Kind.PIPELINE, want.id(), has.id()),
                        (want, has) -> want.name().equals(has.name()));
        pairing.pairs()
                .forEach((want, has) -> plan.link(Link.of(Kind.PIPELINE, want.id(), has.id())));
        return pairing;
    }

    private List<PipelineState> wanted() {
        return desired.active().stream()
                .filter(pipeline -> rules.selection().pipeline(pipeline.name()))
                .toList();
    }

    private void create(List<PipelineState> missing) {
        List<NewPipeline> pipelines = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (PipelineState want : missing) {
            if (wasArchived(want)) {
                plan.tell(Code.ARCHIVED, want.name(), "");
            }
            pipelines.add(draft(want, end() + STEP * (pipelines.size() + 1)));
            changes.add(
                    new Change(
                            Action.CREATE, Kind.PIPELINE, want.name(), Reason.MISSING, List.of()));
            stages.wanted(want).forEach(stage -> changes.add(StagePlanner.created(want, stage)));
            stages.limit(want, 0, stages.wanted(want).size());
        }
        if (!pipelines.isEmpty()) {
            plan.step(new Step.CreatePipelines(pipelines, changes));
        }
    }

    private NewPipeline draft(PipelineState want, long sort) {
        List<NewStage> drafts = new ArrayList<>();
        for (StageState stage : stages.wanted(want)) {
            drafts.add(StagePlanner.draft(stage, STEP * (drafts.size() + 2)));
        }
        return new NewPipeline(
                want.id(),
                want.name(),
                want.main(),
                want.unsortedOn(),
                sort,
                drafts,
                closingName(want, StageKind.WON),
                closingName(want, StageKind.LOST));
    }

    private @Nullable String closingName(PipelineState want, StageKind kind) {
        return rules.closingNames()
                ? want.system(kind)
                        .map(StageState::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(null)
                : null;
    }

    private boolean wasArchived(PipelineState want) {
        return actual.allPipelines().stream()
                .filter(PipelineState::archived)
                .anyMatch(
                        has ->
                                has.name().equals(want.name())
                                        || known.links(Kind.PIPELINE, want.id(), has.id()));
    }

    /** New pipelines come last, so that only what has to stand behind them moves. */
    private Map<PipelineState, Long> sentToTheEnd(Pairing<PipelineState, PipelineState> pairing) {
        long first = end() + STEP * (pairing.missing().size() + 1);
        return Order.sentToTheEnd(
                pairing.row(actual.active(), pairing.missing()), wanted(), first, STEP);
    }

    private long end() {
        return actual.allPipelines().stream().mapToLong(PipelineState::sort).max().orElse(0);
    }

    private void change(PipelineState want, PipelineState has, @Nullable Long sort) {
        List<Detail> details = new ArrayList<>();
        String name = want.name().equals(has.name()) ? null : want.name();
        Boolean unsorted = want.unsortedOn() == has.unsortedOn() ? null : want.unsortedOn();
        boolean main = want.main() && !has.main();
        if (name != null) {
            details.add(new Detail("name", has.name(), name));
        }
        if (unsorted != null) {
            details.add(
                    new Detail(
                            "is_unsorted_on",
                            String.valueOf(has.unsortedOn()),
                            String.valueOf(unsorted)));
        }
        if (main) {
            details.add(new Detail("is_main", "false", "true"));
        }
        if (sort != null) {
            details.add(new Detail("sort", String.valueOf(has.sort()), String.valueOf(sort)));
        }
        if (!details.isEmpty()) {
            step(want, name, unsorted, main, sort, details);
        }
    }

    private void step(
            PipelineState want,
            @Nullable String name,
            @Nullable Boolean unsorted,
            boolean main,
            @Nullable Long sort,
            List<Detail> details) {
        Reason other = sort == null ? Reason.DIFFERS : Reason.MOVED;
        plan.step(
                new Step.ChangePipeline(
                        want.id(),
                        name,
                        unsorted,
                        main,
                        sort,
                        List.of(
                                new Change(
                                        Action.CHANGE,
                                        Kind.PIPELINE,
                                        want.name(),
                                        name == null ? other : Reason.RENAMED,
                                        details))));
    }

    private void limit(int created) {
        int all = actual.allPipelines().size() + created;
        if (created > 0 && all > rules.limits().pipelines()) {
            plan.tell(Code.TOO_MANY_PIPELINES, "", all + " / " + rules.limits().pipelines());
        }
    }

    /** With it go its stages: each of them has to be one that may. */
    private boolean removable(PipelineState extra) {
        return rules.removal().allows(Kind.PIPELINE, String.valueOf(extra.id()))
                && extra.ordinary().stream()
                        .allMatch(
                                stage ->
                                        rules.removal()
                                                .allows(Kind.STAGE, String.valueOf(stage.id())));
    }

    private void extra(PipelineState extra) {
        if (!rules.selection().pipeline(extra.name())) {
            return;
        }
        if (!removable(extra)) {
            plan.tell(Code.EXTRA, extra.name(), "");
        } else if (extra.main() && wanted().stream().noneMatch(PipelineState::main)) {
            plan.tell(Code.EXTRA, extra.name(), "");
        } else if (rules.occupied().contains(extra.id())) {
            plan.tell(Code.HOLDS_LEADS, extra.name(), "");
        } else {
            plan.removal(
                    new Step.DeletePipeline(
                            extra.id(), List.of(Change.removed(Kind.PIPELINE, extra.name()))));
        }
    }
}
