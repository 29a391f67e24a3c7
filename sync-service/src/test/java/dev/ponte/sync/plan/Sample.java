package dev.ponte.sync.plan;

import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A master and a slave that tests set up, replicate and look at. */
final class Sample {

    static final String COLOR = "#fffeb2";

    final SimulatedAccount master = new SimulatedAccount(0);
    final SimulatedAccount slave = new SimulatedAccount(1_000_000);
    IdMap known = IdMap.EMPTY;
    Rules rules = Rules.USUAL;

    /** Both have this pipeline; each its own ids. */
    static Sample alike(String pipeline, String... stages) {
        Sample sample = new Sample();
        pipeline(sample.master, pipeline, stages);
        pipeline(sample.slave, pipeline, stages);
        return sample;
    }

    Plan plan() {
        return Planner.plan(master.snapshot(), slave.snapshot(), known, rules);
    }

    /** Plans, does it, and remembers which is which. */
    Plan replicate() {
        Plan plan = plan();
        known = CarriedOut.on(slave, plan, known);
        return plan;
    }

    /** The first one of an account is its main one. */
    static PipelineState pipeline(SimulatedAccount account, String name, String... stages) {
        List<StageState> all = new ArrayList<>();
        all.add(new StageState(account.id(), "Incoming", StageKind.INCOMING, "#c1c1c1", 10));
        for (String stage : stages) {
            all.add(stage(account, stage, COLOR, 10L * (all.size() + 1)));
        }
        all.add(new StageState(142, "Won", StageKind.WON, "#ccff66", 10_000));
        all.add(new StageState(143, "Lost", StageKind.LOST, "#d5d8db", 11_000));
        int place = account.pipelines.size();
        PipelineState pipeline =
                new PipelineState(account.id(), name, place == 0, true, false, place + 1, all);
        account.pipelines.add(pipeline);
        return pipeline;
    }

    private static StageState stage(
            SimulatedAccount account, String name, String color, long sort) {
        return new StageState(account.id(), name, StageKind.ORDINARY, color, sort);
    }

    static void archive(SimulatedAccount account, String pipeline) {
        PipelineState old = pipelineOf(account, pipeline);
        account.change(
                old.id(),
                _ ->
                        new PipelineState(
                                old.id(),
                                old.name(),
                                old.main(),
                                old.unsortedOn(),
                                true,
                                old.sort(),
                                old.stages()));
    }

    static void rename(SimulatedAccount account, String pipeline, String name) {
        PipelineState old = pipelineOf(account, pipeline);
        account.change(
                old.id(),
                _ ->
                        new PipelineState(
                                old.id(),
                                name,
                                old.main(),
                                old.unsortedOn(),
                                old.archived(),
                                old.sort(),
                                old.stages()));
    }

    /** Another row of ordinary stages, by name: those that are there, and new ones. */
    static void stages(SimulatedAccount account, String pipeline, String... names) {
        PipelineState old = pipelineOf(account, pipeline);
        List<StageState> row = new ArrayList<>();
        old.system(StageKind.INCOMING).ifPresent(row::add);
        for (String name : names) {
            StageState stage =
                    old.ordinary().stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseGet(() -> stage(account, name, COLOR, 0));
            row.add(at(stage, 10L * (row.size() + 1)));
        }
        old.system(StageKind.WON).ifPresent(row::add);
        old.system(StageKind.LOST).ifPresent(row::add);
        account.change(old.id(), each -> SimulatedAccount.withStages(each, row));
    }

    static void stage(
            SimulatedAccount account,
            String pipeline,
            String stage,
            UnaryOperator<StageState> change) {
        PipelineState old = pipelineOf(account, pipeline);
        account.change(
                old.id(),
                each ->
                        SimulatedAccount.withStages(
                                each,
                                each.stages().stream()
                                        .map(it -> it.name().equals(stage) ? change.apply(it) : it)
                                        .toList()));
    }

    private static StageState at(StageState stage, long sort) {
        return new StageState(stage.id(), stage.name(), stage.kind(), stage.color(), sort);
    }

    static StageState named(StageState stage, String name) {
        return new StageState(stage.id(), name, stage.kind(), stage.color(), stage.sort());
    }

    static StageState coloured(StageState stage, String color) {
        return new StageState(stage.id(), stage.name(), stage.kind(), color, stage.sort());
    }

    static PipelineState pipelineOf(SimulatedAccount account, String name) {
        return account.pipelines.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static StageState stageOf(SimulatedAccount account, String pipeline, String name) {
        return pipelineOf(account, pipeline).stages().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> stageNames(SimulatedAccount account, String pipeline) {
        return pipelineOf(account, pipeline).ordinary().stream().map(StageState::name).toList();
    }

    static FieldState field(
            SimulatedAccount account, String name, String type, @Nullable String code) {
        List<FieldState> fields = account.fields.get(Scope.LEADS);
        FieldState field = Fields.of(account.id(), name, type, code, 510 + 10L * fields.size());
        fields.add(field);
        return field;
    }

    static FieldState list(SimulatedAccount account, String name, String... options) {
        List<Choice> choices = new ArrayList<>();
        for (String option : options) {
            choices.add(new Choice(account.id(), option, 10L * (choices.size() + 1), null));
        }
        FieldState field = Fields.list(account.id(), name, null, choices);
        account.fields.get(Scope.LEADS).add(field);
        return field;
    }

    static GroupState group(SimulatedAccount account, String name) {
        List<GroupState> groups = account.groups.get(Scope.LEADS);
        GroupState group =
                new GroupState("leads_" + account.id(), name, 10L * groups.size(), false);
        groups.add(group);
        return group;
    }

    static void field(SimulatedAccount account, String name, UnaryOperator<FieldState> change) {
        account.fields
                .get(Scope.LEADS)
                .replaceAll(each -> each.name().equals(name) ? change.apply(each) : each);
    }

    static FieldState fieldOf(SimulatedAccount account, String name) {
        return account.fields.get(Scope.LEADS).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
