package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Removal.Target;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.RoleState;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * To undo a run is to plan what leads back to what the account was like before: all of it, without
 * what the run made, and with what people made since.
 */
class UndoBringsAnAccountBackTest {

    private static final Rules ALL = Rules.USUAL.also(Set.of(Also.ROLES));

    static Stream<Arguments> histories() {
        return IntStream.range(0, 150).mapToObj(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void exactlyWhenNobodyTouchedItSince(int seed) {
        Random random = new Random(seed);
        SimulatedAccount slave = lived(random);
        Snapshot before = slave.snapshot();
        Set<Target> made = replicated(random, slave);

        undo(before, slave, made);

        assertThat(look(slave.snapshot(), before)).isEqualTo(look(before, before));
        assertThat(ids(slave.snapshot())).isEqualTo(ids(before));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void withWhatPeopleMadeSince(int seed) {
        Random random = new Random(seed);
        SimulatedAccount slave = lived(random);
        Snapshot before = slave.snapshot();
        Set<Target> made = replicated(random, slave);
        Set<String> after = ids(slave.snapshot());
        History.lives(slave, random, 15);
        Set<String> since = ids(slave.snapshot());
        since.removeAll(after);

        undo(before, slave, made);

        assertThat(ids(slave.snapshot())).containsAll(ids(before)).containsAll(since);
        assertThat(look(slave.snapshot(), before)).isEqualTo(look(before, before));
    }

    private static SimulatedAccount lived(Random random) {
        return History.lived(1_000_000, random, 5 + random.nextInt(60));
    }

    /** What the run made. */
    private static Set<Target> replicated(Random random, SimulatedAccount slave) {
        SimulatedAccount master = History.lived(0, random, 5 + random.nextInt(60));
        IdMap known = IdMap.EMPTY;
        Set<Target> made = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            Set<String> there = ids(slave.snapshot());
            Plan plan = Planner.plan(master.snapshot(), slave.snapshot(), known, ALL);
            known = CarriedOut.on(slave, plan, known);
            slave.made.stream()
                    .filter(link -> !there.contains(link.kind() + link.target()))
                    .forEach(link -> made.add(new Target(link.kind(), link.target())));
        }
        return made;
    }

    private static void undo(Snapshot before, SimulatedAccount slave, Set<Target> made) {
        IdMap identity = IdMap.identity(before);
        Rules rules = ALL.removal(new Removal.Only(made));
        for (int round = 0; round < 2; round++) {
            Plan plan = Planner.plan(before, slave.snapshot(), identity, rules);
            CarriedOut.on(slave, plan, identity);
        }
        assertThat(Planner.plan(before, slave.snapshot(), identity, rules).steps()).isEmpty();
    }

    /**
     * What people see of those things that were there before; numbers do not count, only order. A
     * colour that Kommo does not take back is the nearest one; a code that a field was given stays.
     */
    private static List<String> look(Snapshot now, Snapshot before) {
        Set<String> there = ids(before);
        Map<Long, FieldState> fields =
                before.fields().values().stream()
                        .flatMap(set -> set.fields().stream())
                        .collect(Collectors.toMap(FieldState::id, Function.identity()));
        List<String> lines = new ArrayList<>();
        for (PipelineState pipeline : now.allPipelines()) {
            if (there.contains("PIPELINE" + pipeline.id())) {
                lines.add(
                        pipeline.id()
                                + pipeline.name()
                                + pipeline.main()
                                + pipeline.unsortedOn()
                                + pipeline.archived());
                pipeline.stages().stream()
                        .filter(
                                stage ->
                                        !stage.kind().ordinary()
                                                || there.contains("STAGE" + stage.id()))
                        .forEach(stage -> lines.add(seen(stage)));
            }
        }
        now.fields().forEach((scope, set) -> look(scope, set, there, fields, lines));
        now.allRoles().stream()
                .filter(role -> there.contains("ROLE" + role.id()))
                .forEach(role -> lines.add(seen(role, now, there)));
        return lines;
    }

    /** Without what says nothing: stages that are gone, and incoming leads that Kommo closes. */
    private static String seen(RoleState role, Snapshot now, Set<String> there) {
        Set<StageKey> ordinary = new HashSet<>();
        now.allPipelines()
                .forEach(
                        pipeline ->
                                pipeline.stages()
                                        .forEach(
                                                it -> {
                                                    if (it.kind() != StageKind.INCOMING
                                                            && (!it.kind().ordinary()
                                                                    || there.contains(
                                                                            "STAGE" + it.id()))) {
                                                        ordinary.add(
                                                                new StageKey(
                                                                        pipeline.id(), it.id()));
                                                    }
                                                }));
        return role.id()
                + role.name()
                + role.actions()
                + role.stages().stream()
                        .filter(right -> ordinary.contains(right.stage()))
                        .filter(right -> there.contains("PIPELINE" + right.stage().pipelineId()))
                        .toList();
    }

    private static String seen(StageState stage) {
        return stage.kind().ordinary()
                ? stage.id() + stage.name() + stage.writableColor()
                : stage.kind() + stage.name();
    }

    private static void look(
            Scope scope,
            FieldSet set,
            Set<String> there,
            Map<Long, FieldState> before,
            List<String> lines) {
        for (GroupState group : set.customGroups()) {
            if (there.contains("GROUP" + scope.code() + "/" + group.id())) {
                lines.add(group.id() + group.name());
            }
        }
        for (FieldState field : set.custom()) {
            FieldState old = before.get(field.id());
            if (old != null) {
                Set<String> required = new TreeSet<>();
                field.required().stream()
                        .filter(stage -> there.contains("PIPELINE" + stage.pipelineId()))
                        .filter(
                                stage ->
                                        !ordinary(stage)
                                                || there.contains("STAGE" + stage.statusId()))
                        .forEach(stage -> required.add(stage.toString()));
                lines.add(
                        field.id()
                                + field.name()
                                + field.type()
                                + (old.code() == null ? "" : field.code())
                                + field.apiOnly()
                                + field.groupId()
                                + field.remind()
                                + field.currency()
                                + required);
                for (Choice choice : field.choices()) {
                    if (there.contains("CHOICE" + choice.id())) {
                        lines.add(choice.id() + choice.value());
                    }
                }
            }
        }
    }

    private static boolean ordinary(StageKey stage) {
        return stage.statusId() != StageKey.WON && stage.statusId() != StageKey.LOST;
    }

    /** As kinds and ids; of stages the ordinary ones. */
    private static Set<String> ids(Snapshot snapshot) {
        Set<String> ids = new HashSet<>();
        for (PipelineState pipeline : snapshot.allPipelines()) {
            ids.add("PIPELINE" + pipeline.id());
            pipeline.ordinary().forEach(stage -> ids.add("STAGE" + stage.id()));
        }
        snapshot.allRoles().forEach(role -> ids.add("ROLE" + role.id()));
        snapshot.fields()
                .forEach(
                        (scope, set) -> {
                            set.customGroups()
                                    .forEach(it -> ids.add("GROUP" + scope.code() + "/" + it.id()));
                            for (FieldState field : set.custom()) {
                                ids.add("FIELD" + field.id());
                                field.choices().forEach(it -> ids.add("CHOICE" + it.id()));
                            }
                        });
        return ids;
    }
}
