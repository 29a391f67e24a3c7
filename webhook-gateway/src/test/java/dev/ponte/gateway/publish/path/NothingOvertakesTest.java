package dev.ponte.gateway.publish.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * For any interleaving of deliveries, confirmations, commits, outages, late and lost words: no
 * newer record reaches the topic before an older one of its key that is not refused, everybody is
 * answered once, what is accepted is on the topic in the end, and the path finds back to Kafka.
 */
class NothingOvertakesTest {

    @Property(tries = 2_000)
    void whateverHappensInWhicheverOrder(
            @ForAll @Size(min = 50, max = 1_500) List<@IntRange(max = 599) Integer> choices) {
        Simulation simulation = played(choices);

        simulation.heal();

        simulation.assertEverybodyIsAnswered();
        simulation.assertNothingIsLost();
        assertThat(simulation.path()).isInstanceOf(Path.Kafka.class);
        assertThat(simulation.accepts()).isTrue();
    }

    @Property(tries = 500)
    void withoutPostgresTheWayLeadsToKafkaUnlessRowsMayLieThere(
            @ForAll @Size(min = 50, max = 1_500) List<@IntRange(max = 599) Integer> choices) {
        Simulation simulation = played(choices);

        simulation.healKafkaOnly();

        simulation.assertEverybodyIsAnswered();
        assertThat(simulation.accepts()).isEqualTo(!simulation.mayHoldRows());
        simulation.heal();
        simulation.assertNothingIsLost();
        assertThat(simulation.path()).isInstanceOf(Path.Kafka.class);
    }

    @Property(tries = 500)
    void withPostgresNobodyIsRefusedWhateverKafkaDoes(
            @ForAll @Size(min = 50, max = 1_500) List<@IntRange(max = 599) Integer> choices) {
        Simulation simulation = played(choices, true);

        simulation.heal();

        simulation.assertEverybodyIsAnswered();
        simulation.assertNobodyIsRefused();
    }

    private static Simulation played(List<Integer> choices) {
        return played(choices, false);
    }

    private static Simulation played(List<Integer> choices, boolean reliableSpool) {
        Iterator<Integer> next = choices.iterator();
        Simulation simulation =
                new Simulation(n -> next.hasNext() ? next.next() : 0, reliableSpool);
        while (next.hasNext()) {
            simulation.step();
        }
        return simulation;
    }
}
