package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.StageKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happened to a master and to its slaves: a plan that was carried out leaves nothing to
 * do. The simulated account refuses what Kommo would, so no limit is broken and no step names what
 * is not there yet.
 */
class PlanMakesAccountsAlikeTest {

    private static final int ACCOUNTS = 300;
    private static final Rules ALL = Rules.USUAL.also(Set.of(Also.ROLES));

    static Stream<Arguments> histories() {
        return IntStream.range(0, ACCOUNTS).mapToObj(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aPlanCarriedOutLeavesNothingToDo(int seed) {
        Random random = new Random(seed);
        SimulatedAccount master = History.lived(0, random, 5 + random.nextInt(60));
        SimulatedAccount slave = History.lived(1_000_000, random, random.nextInt(60));
        Rules rules = random.nextBoolean() ? ALL : ALL.removal(new Removal.Everything());
        IdMap known = replicate(master.snapshot(), slave, IdMap.EMPTY, rules);

        // Both live on: what was replicated is known by its ids now.
        new History(master, random).live(random.nextInt(25));
        new History(slave, random).live(random.nextInt(10));
        replicate(master.snapshot(), slave, known, rules);
    }

    private static IdMap replicate(
            Snapshot desired, SimulatedAccount slave, IdMap known, Rules rules) {
        Snapshot before = slave.snapshot();
        Plan plan = Planner.plan(desired, before, known, rules);
        IdMap map = CarriedOut.on(slave, plan, known);
        Plan second = Planner.plan(desired, slave.snapshot(), map, rules);
        if (waits(plan, desired, before)) {
            assertThat(second.steps()).isNotEmpty();
            map = CarriedOut.on(slave, second, map);
            second = Planner.plan(desired, slave.snapshot(), map, rules);
        }
        assertThat(second.steps()).isEmpty();
        return map;
    }

    /** Whether something was left out that cannot be known, or not be done, before the rest is. */
    private static boolean waits(Plan plan, Snapshot desired, Snapshot before) {
        return waitsForACode(plan, before) || waitsForIncomingLeads(plan, desired);
    }

    /** A code belongs to a field that the same plan removes. */
    private static boolean waitsForACode(Plan plan, Snapshot before) {
        Set<String> freed = new HashSet<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.DeleteField delete) {
                before.fields().get(delete.scope()).fields().stream()
                        .filter(field -> field.id() == delete.id() && field.code() != null)
                        .forEach(field -> freed.add(delete.scope().name() + " / " + field.code()));
            }
        }
        return plan.notices().stream()
                .filter(notice -> notice.code() == Notice.Code.CODE_TAKEN)
                .anyMatch(notice -> freed.contains(scope(notice).name() + " / " + notice.detail()));
    }

    private static Scope scope(Notice notice) {
        return Arrays.stream(Scope.values())
                .filter(scope -> notice.subject().startsWith(scope.code() + " / "))
                .findFirst()
                .orElseThrow();
    }

    /** A field or a role names incoming leads of a pipeline where the plan switches them on. */
    private static boolean waitsForIncomingLeads(Plan plan, Snapshot desired) {
        Set<Long> switchedOn = new HashSet<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.ChangePipeline change
                    && Boolean.TRUE.equals(change.unsortedOn())) {
                switchedOn.add(change.source());
            } else if (step instanceof Step.CreatePipelines create) {
                create.pipelines().stream()
                        .filter(Step.NewPipeline::unsortedOn)
                        .forEach(pipeline -> switchedOn.add(pipeline.source()));
            }
        }
        Set<StageKey> incoming =
                desired.active().stream()
                        .filter(pipeline -> switchedOn.contains(pipeline.id()))
                        .flatMap(
                                pipeline ->
                                        pipeline.system(StageKind.INCOMING).stream()
                                                .map(it -> new StageKey(pipeline.id(), it.id())))
                        .collect(Collectors.toSet());
        Set<Long> written =
                Stream.concat(
                                plan.steps().stream()
                                        .filter(Step.CreateFields.class::isInstance)
                                        .flatMap(
                                                step ->
                                                        ((Step.CreateFields) step)
                                                                .fields().stream()
                                                                        .map(
                                                                                Step.NewField
                                                                                        ::source)),
                                plan.links().stream()
                                        .filter(link -> link.kind() == Kind.FIELD)
                                        .map(link -> Long.valueOf(link.source())))
                        .collect(Collectors.toSet());
        boolean ofRoles =
                desired.allRoles().stream()
                        .flatMap(role -> role.stages().stream())
                        .anyMatch(right -> incoming.contains(right.stage()));
        return ofRoles
                || desired.fields().values().stream()
                        .flatMap(set -> set.custom().stream())
                        .filter(field -> written.contains(field.id()))
                        .anyMatch(field -> field.required().stream().anyMatch(incoming::contains));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void withoutRemovalsNothingIsLost(int seed) {
        Random random = new Random(seed);
        SimulatedAccount master = History.lived(0, random, 5 + random.nextInt(60));
        SimulatedAccount slave = History.lived(1_000_000, random, random.nextInt(60));
        Set<String> before = ids(slave.snapshot());

        replicate(master.snapshot(), slave, IdMap.EMPTY, ALL);

        assertThat(ids(slave.snapshot())).containsAll(before);
    }

    /** Of pipelines, stages, fields, options and roles. */
    private static Set<String> ids(Snapshot snapshot) {
        Set<String> ids = new HashSet<>();
        snapshot.allPipelines()
                .forEach(
                        pipeline -> {
                            ids.add("p" + pipeline.id());
                            pipeline.ordinary().forEach(stage -> ids.add("s" + stage.id()));
                        });
        snapshot.allRoles().forEach(role -> ids.add("r" + role.id()));
        for (Scope scope : Scope.values()) {
            snapshot.fields()
                    .get(scope)
                    .fields()
                    .forEach(
                            field -> {
                                ids.add("f" + field.id());
                                field.choices().forEach(choice -> ids.add("c" + choice.id()));
                            });
        }
        return ids;
    }
}
