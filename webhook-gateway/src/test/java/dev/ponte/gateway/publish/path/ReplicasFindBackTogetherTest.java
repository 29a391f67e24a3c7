package dev.ponte.gateway.publish.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.publish.path.Simulation.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * While one replica spools, the table is not empty for the others: under a load that never lets up,
 * all leave the spool on the same beat, and stay with Kafka.
 */
class ReplicasFindBackTogetherTest {

    private static final long STEP = Duration.ofMillis(5).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Load> table = new ArrayList<>();
    private long now = SECOND;
    private int number;

    /** One process, with the same table as the others. */
    private final class Replica {
        private final long offset;
        private final SimulatedKafka kafka = new SimulatedKafka(load -> {});
        private final SimulatedSpool spool = new SimulatedSpool(load -> {}, true, table);
        private final WritePath<Load> path =
                new WritePath<>(
                        kafka,
                        spool,
                        new Silence(),
                        new Bounds(
                                Duration.ofMillis(500), Duration.ofMillis(1_500), Long.MAX_VALUE),
                        () -> now);

        private Replica(int index) {
            offset = index * STEP;
        }

        void step(int deliveries) {
            for (int i = 0; i < deliveries; i++) {
                path.take(new Load(number++, i % 3, false), 2, 100);
            }
            if ((now + offset) % (4 * STEP) == 0) {
                path.tick();
            }
            spool.proceedAll(path);
            spool.lookAll(path, now % SECOND < Bounds.BEAT.toNanos());
            for (int key = 0; key < 3; key++) {
                kafka.storeAll(key);
            }
            kafka.reportAll(path);
            path.answered().forEach(Parcel::settle);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 6", "2, 1, 3", "2, 20, 60", "3, 5, 20", "5, 3, 20"})
    void underLoad(int count, int deliveriesAStep, int relayedAStep) {
        List<Replica> replicas = IntStream.range(0, count).mapToObj(Replica::new).toList();
        run(replicas, Duration.ofSeconds(1), deliveriesAStep, relayedAStep);

        replicas.forEach(replica -> replica.kafka.setUp(false));
        run(replicas, Duration.ofSeconds(2), deliveriesAStep, 0);
        assertThat(replicas).allMatch(replica -> replica.path.path() instanceof Path.Spool);

        replicas.forEach(replica -> replica.kafka.setUp(true));
        run(replicas, Duration.ofSeconds(10), deliveriesAStep, relayedAStep);
        assertThat(replicas).allMatch(replica -> replica.path.path() instanceof Path.Kafka);
        assertThat(table).isEmpty();
    }

    private void run(List<Replica> replicas, Duration time, int deliveries, int relayed) {
        long end = now + time.toNanos();
        while (now < end) {
            now += STEP;
            replicas.forEach(replica -> replica.step(deliveries));
            int gone = Math.min(relayed, table.size());
            table.subList(0, gone).clear();
            if (table.isEmpty()) {
                replicas.getFirst().path.drained();
            }
        }
    }

    private static final class Silence implements Witness {

        @Override
        public void switched(Path from, Path to) {}

        @Override
        public void stored(Store store, long nanos) {}
    }
}
