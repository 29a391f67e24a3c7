package dev.ponte.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void asManyAsMayAreLetThroughAtOnce() {
        Gate gate = new Gate(vertx, 2, 8, LONG);

        assertThat(gate.enter().succeeded()).isTrue();
        assertThat(gate.enter().succeeded()).isTrue();
        assertThat(gate.enter().isComplete()).isFalse();
        assertThat(gate.present()).isEqualTo(3);
    }

    @Test
    void whoComesWhenAllPlacesToWaitAreTakenIsRefusedAtOnce() {
        Gate gate = new Gate(vertx, 1, 1, LONG);
        gate.enter();
        gate.enter();

        assertThat(gate.enter().cause()).isInstanceOf(RejectedExecutionException.class);
        assertThat(gate.present()).isEqualTo(2);
    }

    @Test
    void itIsTheTurnOfWhoHasWaitedLongest() {
        Gate gate = new Gate(vertx, 1, 8, LONG);
        gate.enter();
        List<Integer> turns = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            int number = i;
            gate.enter().onSuccess(_ -> turns.add(number));
        }

        for (int i = 1; i <= 4; i++) {
            gate.leave();
            int entered = i;
            await().until(() -> turns.size() == entered);
        }
        assertThat(turns).containsExactly(0, 1, 2, 3);
        gate.leave();
        assertThat(gate.present()).isZero();
    }

    @Test
    void whoWaitsTooLongIsRefusedAndHoldsUpNobody() {
        Gate gate = new Gate(vertx, 1, 8, Duration.ofMillis(20));
        gate.enter();
        Future<Void> late = gate.enter();

        await().until(late::failed);
        assertThat(late.cause()).isInstanceOf(RejectedExecutionException.class);
        gate.leave();
        assertThat(gate.present()).isZero();
        assertThat(gate.enter().succeeded()).isTrue();
    }

    @Test
    void noPlaceIsLostWhenATurnComesAtTheMomentAtWhichPatienceEnds() {
        Gate gate = new Gate(vertx, 4, 64, Duration.ofMillis(1));
        AtomicInteger ended = new AtomicInteger();
        int all = 4_000;

        IntStream.range(0, all)
                .parallel()
                .forEach(
                        _ ->
                                gate.enter()
                                        .onSuccess(_ -> vertx.setTimer(1, _ -> gate.leave()))
                                        .onComplete(_ -> ended.incrementAndGet()));

        await().until(() -> ended.get() == all && gate.present() == 0);
        for (int i = 0; i < 4; i++) {
            assertThat(gate.enter().succeeded()).isTrue();
        }
        // It waits, or its patience of a millisecond has ended already.
        assertThat(gate.enter().succeeded()).isFalse();
    }
}
