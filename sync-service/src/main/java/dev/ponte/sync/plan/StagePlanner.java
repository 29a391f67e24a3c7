package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Detail;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.plan.Step.NewStage;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of a pipeline that the account has. */
final class StagePlanner {

    /** Incoming leads, won and lost, counted whether they are shown or not. */
    private static final int SYSTEM = 3;

    private final IdMap known;
    private final Rules rules;
    private final PlanBuilder plan;

    StagePlanner(IdMap known, Rules rules, PlanBuilder plan) {
        this.known = known;
        this.rules = rules;
        this.plan = plan;
    }

    /** Finds out which stage is which, and tells. */
    Pairing<StageState, StageState> pair(PipelineState desired, PipelineState actual) {
        Pairing<StageState, StageState> pairing =
                Pairing.of(
                        wanted(desired),
                        actual.ordinary(),
                        (want, has) -> known.links(Kind.STAGE, want.id(), has.id()),
                        (want, has) -> want.name().equals(has.name()));
        pairing.pairs().forEach((want, has) -> plan.link(Link.of(Kind.STAGE, want.id(), has.id())));
        desired.system(StageKind.INCOMING)
                .flatMap(
                        want ->
                                actual.system(StageKind.INCOMING)
                                        .map(has -> Link.of(Kind.STAGE, want.id(), has.id())))
                .ifPresent(plan::link);
        return pairing;
    }

    List<StageState> wanted(PipelineState desired) {
        return desired.ordinary().stream()
                .filter(stage -> rules.selection().stage(desired.name(), stage.name()))
                .toList();
    }

    void plan(
            PipelineState desired, PipelineState actual, Pairing<StageState, StageState> pairing) {
        pairing.ambiguous()
                .forEach(stage -> plan.tell(Code.SAME_NAME, subject(desired, stage), ""));
        StageLine line = new StageLine(actual.ordinary(), order(desired, pairing));
        Map<Long, StageState> missing = new LinkedHashMap<>();
        pairing.missing().forEach(want -> missing.put(-want.id(), want));
        line.create().forEach(numbers -> create(desired, missing, numbers));
        change(desired, pairing, line.move());
        closing(desired, actual);
        limit(desired, actual.ordinary().size(), pairing.missing().size());
        for (StageState extra : pairing.extra()) {
            extra(desired, actual, extra);
        }
    }

    private List<Long> order(PipelineState desired, Pairing<StageState, StageState> pairing) {
        return wanted(desired).stream()
                .map(want -> pairing.of(want).map(StageState::id).orElse(-want.id()))
                .toList();
    }

    private void create(
            PipelineState desired, Map<Long, StageState> missing, Map<Long, Long> numbers) {
        List<NewStage> stages = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        numbers.forEach(
                (id, sort) -> {
                    StageState want = Objects.requireNonNull(missing.get(id));
                    stages.add(draft(want, sort));
                    changes.add(created(desired, want));
                });
        plan.step(new Step.CreateStages(desired.id(), stages, changes));
    }

    static NewStage draft(StageState want, long sort) {
        return new NewStage(want.id(), want.name(), want.writableColor(), sort);
    }

    static Change created(PipelineState desired, StageState want) {
        return new Change(
                Action.CREATE,
                Kind.STAGE,
                subject(desired, want),
                Reason.MISSING,
                List.of(new Detail("color", "", want.writableColor())));
    }

    /** Those that move come first, in the order that their numbers were chosen for. */
    private void change(
            PipelineState desired, Pairing<StageState, StageState> pairing, Map<Long, Long> moves) {
        Map<StageState, StageState> pairs = pairing.pairs();
        moves.forEach(
                (id, sort) ->
                        pairs.forEach(
                                (want, has) -> {
                                    if (has.id() == id) {
                                        change(desired, want, has, sort);
                                    }
                                }));
        pairs.forEach(
                (want, has) -> {
                    if (!moves.containsKey(has.id())) {
                        change(desired, want, has, null);
                    }
                });
    }

    private void change(
            PipelineState desired, StageState want, StageState has, @Nullable Long sort) {
        List<Detail> details = new ArrayList<>();
        String name = want.name().equals(has.name()) ? null : want.name();
        String color = want.looksLike(has) ? null : want.writableColor();
        if (name != null) {
            details.add(new Detail("name", has.name(), name));
        }
        if (color != null) {
            details.add(new Detail("color", has.color(), color));
        }
        if (sort != null) {
            details.add(new Detail("sort", String.valueOf(has.sort()), String.valueOf(sort)));
        }
        if (details.isEmpty()) {
            return;
        }
        Reason reason = sort == null ? Reason.DIFFERS : Reason.MOVED;
        plan.step(
                new Step.ChangeStage(
                        new StageKey(desired.id(), want.id()),
                        name,
                        color,
                        sort,
                        List.of(
                                new Change(
                                        Action.CHANGE,
                                        Kind.STAGE,
                                        subject(desired, want),
                                        name == null ? reason : Reason.RENAMED,
                                        details))));
    }

    private void closing(PipelineState desired, PipelineState actual) {
        if (!rules.closingNames()) {
            return;
        }
        for (StageKind kind : List.of(StageKind.WON, StageKind.LOST)) {
            Optional<StageState> want = desired.system(kind);
            Optional<StageState> has = actual.system(kind);
            if (want.isPresent() && has.isPresent()) {
                closing(desired, want.get(), has.get());
            }
        }
    }

    private void closing(PipelineState desired, StageState want, StageState has) {
        if (want.name().equals(has.name()) || want.name().isEmpty()) {
            return;
        }
        plan.step(
                new Step.ChangeStage(
                        new StageKey(desired.id(), want.id()),
                        want.name(),
                        null,
                        null,
                        List.of(
                                new Change(
                                        Action.CHANGE,
                                        Kind.STAGE,
                                        subject(desired, want),
                                        Reason.RENAMED,
                                        List.of(new Detail("name", has.name(), want.name()))))));
    }

    /**
     * @param there ordinary stages that the account's has
     */
    void limit(PipelineState desired, int there, int created) {
        int stages = there + SYSTEM + created;
        if (created > 0 && stages > rules.limits().stages()) {
            plan.tell(
                    Code.TOO_MANY_STAGES, desired.name(), stages + " / " + rules.limits().stages());
        }
    }

    private void extra(PipelineState desired, PipelineState actual, StageState extra) {
        if (!rules.selection().stage(desired.name(), extra.name())) {
            return;
        }
        if (!rules.removal().allows(Kind.STAGE, String.valueOf(extra.id()))) {
            plan.tell(Code.EXTRA, subject(desired, extra), "");
            return;
        }
        plan.removal(
                new Step.DeleteStage(
                        actual.id(),
                        extra.id(),
                        List.of(Change.removed(Kind.STAGE, subject(desired, extra)))));
    }

    private static String subject(PipelineState pipeline, StageState stage) {
        return pipeline.name() + " / " + stage.name();
    }
}
