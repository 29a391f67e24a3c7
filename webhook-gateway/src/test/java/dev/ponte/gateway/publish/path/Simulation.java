package dev.ponte.gateway.publish.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * A gateway's write path with a Kafka, a spool and a relay that do whatever a real one might, one
 * step at a time, as somebody chooses. Every record that reaches the topic is checked against those
 * before it.
 */
final class Simulation {

    private static final int KEYS = 3;
    private static final long TIGHT = 40_000;
    private static final long AMPLE = Long.MAX_VALUE;

    /** A delivery: its number is its age. */
    record Load(int number, int key, boolean tooLarge) {}

    private final IntUnaryOperator choice;
    private final SimulatedKafka kafka;
    private final SimulatedSpool spool;
    private final Bounds bounds;
    private final WritePath<Load> path;
    private final Map<Integer, Parcel<Load>> taken = new LinkedHashMap<>();
    private final Set<Integer> onTopic = new HashSet<>();
    private final List<String> story = new ArrayList<>();

    private long now = 1_000_000_000L;

    /**
     * @param choice given a number of possibilities, which one happens
     * @param reliableSpool whether PostgreSQL is always there and quick, and memory ample
     */
    Simulation(IntUnaryOperator choice, boolean reliableSpool) {
        this.choice = choice;
        this.kafka = new SimulatedKafka(this::reached);
        this.spool = new SimulatedSpool(this::reached, reliableSpool);
        this.bounds =
                new Bounds(
                        Duration.ofMillis(500),
                        Duration.ofMillis(1_500),
                        reliableSpool ? AMPLE : TIGHT);
        Witness witness =
                new Witness() {
                    @Override
                    public void switched(Path from, Path to) {
                        story.add(from + " > " + to);
                    }

                    @Override
                    public void stored(Store store, long nanos) {
                        assertThat(nanos).isNotNegative();
                    }
                };
        this.path = new WritePath<>(kafka, spool, witness, bounds, () -> now);
    }

    /** One thing happens. */
    void step() {
        switch (choose(20)) {
            case 0, 1, 2, 3 -> deliver(choose(KEYS), choose(30) == 1);
            case 4, 5 -> pass(Duration.ofMillis(1 + choose(30)));
            case 6 -> pass(Duration.ofMillis(100 + choose(500)));
            case 7, 8, 9 -> kafka.store(choose(4), choose(KEYS), choose(2) == 0);
            case 10, 11 -> kafka.report(choose(4), path);
            case 12, 13, 14 -> spool.proceed(choose(3), choose(8), path);
            case 15 -> spool.look(choose(3), choose(4), path);
            case 16, 17 -> spool.relay(choose(KEYS), kafka.isUp(), choose(3) == 0, path);
            case 18 -> disturb();
            default -> spool.otherReplica(choose(2) == 0);
        }
        finishTurn();
    }

    /** Both are there again, and time passes. */
    void heal() {
        kafka.setUp(true);
        spool.setUp(true);
        for (int round = 0; round < 400; round++) {
            pass(Duration.ofMillis(25));
            settleDown();
        }
    }

    /** Kafka is there again, PostgreSQL is not. */
    void healKafkaOnly() {
        kafka.setUp(true);
        spool.setUp(false);
        for (int round = 0; round < 400; round++) {
            pass(Duration.ofMillis(25));
            settleDown();
        }
    }

    void assertEverybodyIsAnswered() {
        assertThat(taken.values())
                .as("answered; %s", story)
                .allMatch(parcel -> parcel.stored().isDone());
        assertThat(path.bytes()).isZero();
    }

    void assertNothingIsLost() {
        taken.forEach(
                (number, parcel) -> {
                    if (!parcel.stored().isCompletedExceptionally()) {
                        assertThat(onTopic).as("on the topic; %s", story).contains(number);
                    }
                });
    }

    /** Except for what is wrong with them themselves. */
    void assertNobodyIsRefused() {
        taken.forEach(
                (number, parcel) -> {
                    if (!parcel.load().tooLarge()) {
                        assertThat(parcel.stored().isCompletedExceptionally())
                                .as("%d refused; %s", number, story)
                                .isFalse();
                    }
                });
    }

    Path path() {
        return path.path();
    }

    /** Whether something of this process may lie in the spool. */
    boolean mayHoldRows() {
        return path.spoolView().mayHoldRows();
    }

    boolean accepts() {
        Parcel<Load> parcel = deliver(0, false);
        for (int round = 0; round < 100; round++) {
            pass(Duration.ofMillis(25));
            settleDown();
        }
        return parcel.stored().isDone() && !parcel.stored().isCompletedExceptionally();
    }

    private Parcel<Load> deliver(int key, boolean tooLarge) {
        int number = taken.size();
        Load load = new Load(number, key, tooLarge);
        Parcel<Load> parcel = path.take(load, 2, 1_000);
        taken.put(number, parcel);
        finishTurn();
        return parcel;
    }

    private void disturb() {
        switch (choose(6)) {
            case 0 -> kafka.setUp(false);
            case 1 -> kafka.setUp(true);
            case 2 -> spool.setUp(false);
            case 3 -> spool.setUp(true);
            case 4 -> kafka.breakProducer();
            default -> kafka.lose(path);
        }
    }

    /** Everything that is under way comes to its end. */
    private void settleDown() {
        for (int i = 0; i < 8; i++) {
            for (int key = 0; key < KEYS; key++) {
                kafka.storeAll(key);
            }
            kafka.reportAll(path);
            spool.proceedAll(path);
            spool.lookAll(path);
            for (int key = 0; key < KEYS; key++) {
                spool.relayAll(key, kafka.isUp(), path);
            }
            finishTurn();
        }
    }

    private void pass(Duration time) {
        if (spool.isReliable()) {
            spool.proceedAll(path);
            spool.lookAll(path);
        }
        now += time.toNanos();
        path.tick();
        finishTurn();
    }

    private void finishTurn() {
        for (Parcel<Load> parcel : path.answered()) {
            assertThat(parcel.stored().isDone()).as("answered once").isFalse();
            parcel.settle();
        }
        assertThat(path.bytes()).isLessThanOrEqualTo(bounds.maxBytes());
    }

    /** A record reaches the topic, for the first time or again. */
    private void reached(Load load) {
        finishTurn();
        taken.forEach(
                (number, parcel) -> {
                    if (isBefore(parcel.load(), load)
                            && !onTopic.contains(number)
                            && !onTopic.contains(load.number())) {
                        assertThat(parcel.stored().isCompletedExceptionally())
                                .as("%d overtaken by %s; %s", number, load, story)
                                .isTrue();
                    }
                });
        onTopic.add(load.number());
    }

    /** What Kafka refuses for its own sake, nobody waits for. */
    private static boolean isBefore(Load one, Load other) {
        return one.number() < other.number() && one.key() == other.key() && !one.tooLarge();
    }

    private int choose(int possibilities) {
        return Math.floorMod(choice.applyAsInt(possibilities), possibilities);
    }
}
