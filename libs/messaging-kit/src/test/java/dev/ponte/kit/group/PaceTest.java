package dev.ponte.kit.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration EVERY = Duration.ofMillis(20);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(EVERY, now::get);

    @Test
    void whoComesAloneDoesNotWait() {
        assertThat(pace.reserve()).isZero();

        now.addAndGet(EVERY.toNanos());

        assertThat(pace.reserve()).isZero();
    }

    @Test
    void theNextWaitsForWhatIsLeftOfTheInterval() {
        pace.reserve();
        now.addAndGet(Duration.ofMillis(5).toNanos());

        assertThat(pace.reserve()).isEqualTo(Duration.ofMillis(15).toNanos());
    }

    @Test
    void aLongPauseSavesNoTurns() {
        now.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(pace.reserve()).isZero();
        assertThat(pace.reserve()).isEqualTo(EVERY.toNanos());
    }

    @Test
    void aRunThatWaitsIsRunOnAWorker() throws InterruptedException {
        Pace real = new Pace(EVERY);
        CountDownLatch ran = new CountDownLatch(2);
        long begin = System.nanoTime();

        real.run(ran::countDown);
        real.run(ran::countDown);

        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(EVERY.toNanos());
    }

    @Test
    void lastingWorkIsDoneAtOnceAndCompletesLater() {
        AtomicBoolean done = new AtomicBoolean();
        long begin = System.nanoTime();

        CompletableFuture<Integer> ended =
                Pace.lasting(EVERY, Uni.createFrom().item(1).invoke(item -> done.set(true)))
                        .subscribeAsCompletionStage();

        assertThat(done).isTrue();
        assertThat(ended.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(1);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(EVERY.toNanos());
    }
}
