package dev.ponte.gateway.publish.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ponte.gateway.publish.path.NotStoredException.Reason;
import dev.ponte.gateway.publish.path.Simulation.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What happens in the situations that operators meet. */
class WritePathTest {

    private final List<Integer> topic = new ArrayList<>();
    private final SimulatedKafka kafka = new SimulatedKafka(load -> topic.add(load.number()));
    private final SimulatedSpool spool =
            new SimulatedSpool(load -> topic.add(load.number()), false);
    private final List<String> switches = new ArrayList<>();
    private final WritePath<Load> path =
            new WritePath<>(
                    kafka,
                    spool,
                    new Witness() {
                        @Override
                        public void switched(Path from, Path to) {
                            switches.add(to.code());
                        }

                        @Override
                        public void stored(Store store, long nanos) {}
                    },
                    new Bounds(Duration.ofMillis(500), Duration.ofMillis(1_500), 10_000),
                    () -> this.now);

    private long now;
    private int number;

    @Test
    void aProcessLooksAtTheSpoolBeforeItSendsToKafka() {
        spool.otherReplica(true);
        Parcel<Load> early = take();
        pass(20);
        spool.lookAll(path);
        assertThat(topic).isEmpty();

        spool.relayAll(0, true, path);
        pass(20);
        spool.lookAll(path);

        confirm();
        assertThat(early.stored()).isCompletedWithValue(Store.KAFKA);
    }

    @Test
    void whenKafkaStallsEverythingUnconfirmedIsSpooledInOrder() {
        onKafka();
        kafka.setUp(false);
        Parcel<Load> first = take();
        pass(300);
        Parcel<Load> second = take();

        pass(180);
        assertThat(path.path()).isInstanceOf(Path.Kafka.class);
        pass(20);

        assertThat(path.path()).isEqualTo(new Path.Spool(Path.Cause.KAFKA_STALLED));
        spool.proceedAll(path);
        settle();
        assertThat(first.stored()).isCompletedWithValue(Store.SPOOL);
        assertThat(second.stored()).isCompletedWithValue(Store.SPOOL);
        spool.relayAll(0, true, path);
        assertThat(topic).containsExactly(0, 1);
    }

    @Test
    void inTheSpoolNobodyWaitsForKafka() {
        onSpool();
        Parcel<Load> next = take();

        spool.proceedAll(path);
        settle();

        assertThat(next.stored()).isCompletedWithValue(Store.SPOOL);
    }

    @Test
    void heldDeliveriesGoToKafkaWhenTheLastRowIsGone() {
        onSpool();
        kafka.setUp(true);
        pass(100);
        spool.lookAll(path);
        assertThat(path.path()).isEqualTo(new Path.Handover());
        Parcel<Load> held = take();
        spool.relayAll(0, true, path);
        spool.lookAll(path);

        assertThat(path.path()).isEqualTo(new Path.Kafka());
        confirm();
        assertThat(held.stored()).isCompletedWithValue(Store.KAFKA);
        assertThat(topic).containsExactly(0, 1);
    }

    @Test
    void aHandoverThatTakesTooLongIsGivenUp() {
        onSpool();
        kafka.setUp(true);
        pass(100);
        spool.look(0, 2, path);
        spool.look(0, 2, path);
        assertThat(path.path()).isEqualTo(new Path.Handover());
        Parcel<Load> held = take();
        pass(250);

        assertThat(path.path()).isEqualTo(new Path.Spool(Path.Cause.NOT_DRAINED));
        spool.proceedAll(path);
        settle();
        assertThat(held.stored()).isCompletedWithValue(Store.SPOOL);
    }

    @Test
    void bothAwayIsToldInTime() {
        onKafka();
        kafka.setUp(false);
        Parcel<Load> stalled = take();
        pass(500);
        pass(980);
        assertThat(stalled.stored()).isNotDone();
        pass(20);
        assertThat(reason(stalled)).isEqualTo(Reason.NOT_CONFIRMED);

        spool.setUp(false);
        spool.lookAll(path);
        Parcel<Load> next = take();
        spool.proceedAll(path);
        settle();
        assertThat(reason(next))
                .as("refused as soon as PostgreSQL is")
                .isEqualTo(Reason.NOT_CONFIRMED);
    }

    @Test
    void whatPostgresDidNotTakeGoesToKafkaWhenThatIsBack() {
        onKafka();
        kafka.setUp(false);
        Parcel<Load> stalled = take();
        pass(500);
        kafka.setUp(true);
        pass(20);
        spool.setUp(false);

        spool.proceedAll(path);

        assertThat(path.path()).isEqualTo(new Path.Kafka());
        confirm();
        assertThat(stalled.stored()).isCompletedWithValue(Store.KAFKA);
    }

    @Test
    void withoutPostgresAProcessStartsOnKafka() {
        spool.setUp(false);
        Parcel<Load> early = take();
        pass(20);
        spool.lookAll(path);

        confirm();
        assertThat(early.stored()).isCompletedWithValue(Store.KAFKA);
    }

    @Test
    void aLookThatIsNeverAnsweredHoldsNobodyForLong() {
        Parcel<Load> early = take();
        pass(20);
        assertThat(path.path()).isEqualTo(new Path.Handover());
        pass(1_000);

        confirm();
        assertThat(early.stored()).isCompletedWithValue(Store.KAFKA);
    }

    @Test
    void rowsOfAnotherReplicaLeadToTheSpool() {
        onKafka();
        spool.otherReplica(true);
        pass(100);
        spool.lookAll(path, false);

        assertThat(path.path()).isEqualTo(new Path.Spool(Path.Cause.ROWS_SEEN));
    }

    @Test
    void moreThanTheBoundIsRefusedAtOnceAndRoomIsGivenBack() {
        onKafka();
        for (int i = 0; i < 10; i++) {
            take();
        }
        Parcel<Load> tooMuch = take();
        settle();
        assertThat(reason(tooMuch)).isEqualTo(Reason.OVERLOADED);

        confirm();
        assertThat(path.bytes()).isZero();
        Parcel<Load> again = take();
        confirm();
        assertThat(again.stored()).isCompletedWithValue(Store.KAFKA);
    }

    @Test
    void whatIsTooLargeForKafkaFailsAlone() {
        onKafka();
        Parcel<Load> before = take();
        Parcel<Load> large = path.take(new Load(2, 0, true), 1, 1_000);
        confirm();

        assertThat(reason(large)).isEqualTo(Reason.TOO_LARGE);
        assertThat(before.stored()).isCompletedWithValue(Store.KAFKA);
        assertThat(path.path()).isEqualTo(new Path.Kafka());
    }

    private void onKafka() {
        pass(20);
        spool.lookAll(path);
        assertThat(path.path()).isEqualTo(new Path.Kafka());
    }

    /** One row lies there. */
    private void onSpool() {
        onKafka();
        kafka.setUp(false);
        take();
        pass(500);
        spool.proceedAll(path);
        assertThat(path.path()).isInstanceOf(Path.Spool.class);
        settle();
    }

    private Parcel<Load> take() {
        return path.take(new Load(number++, 0, false), 1, 1_000);
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
        path.tick();
        settle();
    }

    private void confirm() {
        kafka.storeAll(0);
        kafka.reportAll(path);
        settle();
    }

    private void settle() {
        path.answered().forEach(Parcel::settle);
    }

    private static Reason reason(Parcel<Load> parcel) {
        CompletionException thrown =
                catchThrowableOfType(CompletionException.class, () -> parcel.stored().join());
        return ((NotStoredException) thrown.getCause()).reason();
    }
}
