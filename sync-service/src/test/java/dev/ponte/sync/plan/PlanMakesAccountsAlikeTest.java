package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
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

    static Stream<Arguments> histories() {
        return IntStream.range(0, ACCOUNTS).mapToObj(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aPlanCarriedOutLeavesNothingToDo(int seed) {
        Random random = new Random(seed);
        SimulatedAccount master = History.lived(0, random, 5 + random.nextInt(60));
        SimulatedAccount slave = History.lived(1_000_000, random, random.nextInt(60));
        Rules rules =
                random.nextBoolean() ? Rules.USUAL : Rules.USUAL.removal(new Removal.Everything());
        IdMap known = replicate(master.snapshot(), slave, IdMap.EMPTY, rules);

        // Both live on: what was replicated is known by its ids now.
        new History(master, random).live(random.nextInt(25));
        new History(slave, random).live(random.nextInt(10));
        replicate(master.snapshot(), slave, known, rules);
    }

    private static IdMap replicate(
            Snapshot desired, SimulatedAccount slave, IdMap known, Rules rules) {
        Plan plan = Planner.plan(desired, slave.snapshot(), known, rules);
        Set<Link> before = new HashSet<>(known.links());
        IdMap map = carriedOut(plan, slave, known);
        Plan second = Planner.plan(desired, slave.snapshot(), map, rules);
        // What waits for another to go (a code, the numbers of new incoming leads) takes its turn.
        if (second.notices().size() < plan.notices().size() && !second.isEmpty()) {
            map = carriedOut(second, slave, map);
            second = Planner.plan(desired, slave.snapshot(), map, rules);
        }
        assertThat(second.steps()).as("after %s links", before.size()).isEmpty();
        return map;
    }

    private static IdMap carriedOut(Plan plan, SimulatedAccount slave, IdMap known) {
        assertThat(plan.blocked()).isFalse();
        IdMap map = IdMap.of(plan.links());
        for (Step step : plan.steps()) {
            assertThat(step.changes()).isNotEmpty();
            map = map.with(slave.apply(step, map));
        }
        return known.with(map.links());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void withoutRemovalsNothingIsLost(int seed) {
        Random random = new Random(seed);
        SimulatedAccount master = History.lived(0, random, 5 + random.nextInt(60));
        SimulatedAccount slave = History.lived(1_000_000, random, random.nextInt(60));
        Set<String> before = ids(slave.snapshot());

        replicate(master.snapshot(), slave, IdMap.EMPTY, Rules.USUAL);

        assertThat(ids(slave.snapshot())).containsAll(before);
    }

    /** Of pipelines, stages, fields and options. */
    private static Set<String> ids(Snapshot snapshot) {
        Set<String> ids = new HashSet<>();
        snapshot.allPipelines()
                .forEach(
                        pipeline -> {
                            ids.add("p" + pipeline.id());
                            pipeline.ordinary().forEach(stage -> ids.add("s" + stage.id()));
                        });
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
