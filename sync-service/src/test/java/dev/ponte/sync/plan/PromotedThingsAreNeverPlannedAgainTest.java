package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Change.Reason;
import dev.ponte.sync.propose.Promotion;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a slave has beside is made in the master, one thing after the other: each is found there as
 * the slave's own, nothing else of the master changes, and in the end both are alike.
 */
class PromotedThingsAreNeverPlannedAgainTest {

    private final Sample sample = new Sample();
    private Random random = new Random(0);

    static Stream<Arguments> histories() {
        return IntStream.range(0, 50).mapToObj(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatIsPromotedIsAlike(int seed) {
        random = new Random(seed);
        Sample both = replicated();
        History.lives(both.slave, random, 1 + random.nextInt(12));

        List<Extra> extras = beside(both);
        extras.forEach(extra -> promote(both, extra));

        // Pipelines and tabs come last in the master; colours outside Kommo's palette become
        // others.
        Plan plan = both.plan();
        assertThat(plan.changes()).allMatch(change -> change.action() == Action.CHANGE);
        assertThat(plan.changes()).noneMatch(change -> change.reason() == Reason.RENAMED);
        assertThat(plan.changes())
                .filteredOn(change -> change.kind() == Kind.STAGE)
                .flatExtracting(Change::details)
                .allMatch(detail -> detail.property().equals("color"));
        assertThat(plan.changes())
                .filteredOn(change -> change.kind() == Kind.FIELD)
                .flatExtracting(Change::details)
                .allMatch(detail -> detail.property().equals("sort"));
        both.known = CarriedOut.on(both.slave, plan, both.known);
        assertThat(both.plan().changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whateverElseDiffersNoTwinIsMadeAndNothingRenamed(int seed) {
        random = new Random(seed);
        Sample both = replicated();
        new History(both.slave, random).live(random.nextInt(20));
        new History(both.master, random).live(random.nextInt(10));

        for (Extra extra : beside(both)) {
            List<Link> links = promote(both, extra);
            assertThat(beside(both)).noneMatch(left -> left.id().equals(extra.id()));
            for (Link link : links) {
                assertThat(both.plan().links()).contains(link);
            }
        }
    }

    /** Two that lived, and were made alike. */
    private Sample replicated() {
        Sample both = sample;
        new History(both.master, random).addPipeline();
        new History(both.slave, random).addPipeline();
        new History(both.master, random).live(random.nextInt(40));
        for (int round = 0; round < 3; round++) {
            both.known = CarriedOut.on(both.slave, both.plan(), both.known);
        }
        assertThat(both.plan().steps()).isEmpty();
        return both;
    }

    private static List<Extra> beside(Sample both) {
        return Beside.of(
                        both.master.snapshot(),
                        both.slave.snapshot(),
                        both.known,
                        both.plan(),
                        both.rules)
                .extras();
    }

    private static List<Link> promote(Sample both, Extra extra) {
        if (!beside(both).contains(extra)) {
            // One of the same name is in the master by now.
            return List.of();
        }
        Snapshot before = both.master.snapshot();
        Promotion promotion =
                Promotion.of(
                        extra.kind(),
                        extra.id(),
                        before,
                        both.slave.snapshot(),
                        both.known,
                        both.rules);
        if (!(promotion instanceof Promotion.Possible possible)) {
            assertThat(promotion).isNotInstanceOf(Promotion.Gone.class);
            return List.of();
        }
        IdMap map = possible.had();
        for (Step step : possible.plan().steps()) {
            map = map.with(both.master.apply(step, map));
        }
        List<Link> links =
                possible.links(
                        map.links().stream().filter(link -> !possible.had().knows(link)).toList());
        assertThat(links).anyMatch(link -> link.target().equals(extra.id()));
        Plan back = Planner.plan(before, both.master.snapshot(), possible.had(), Rules.USUAL);
        assertThat(back.steps()).isEmpty();
        both.known = both.known.with(links);
        return links;
    }
}
