package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartRunTest {

    private static final StartPlan PLAN =
            new StartPlan(
                    List.of(
                            new StartPlan.Step("database", Set.of()),
                            new StartPlan.Step("door", Set.of()),
                            new StartPlan.Step("service", Set.of("database"))));

    private final Queue<String> begun = new ConcurrentLinkedQueue<>();

    @Test
    void aStepBeginsWhenThoseBeforeItAreReady() throws InterruptedException {
        CountDownLatch databaseUp = new CountDownLatch(1);
        StartRun run =
                StartRun.begin(
                        PLAN,
                        name -> {
                            begun.add(name);
                            if (name.equals("database")) {
                                await(databaseUp);
                            }
                        });
        assertThat(begun).doesNotContain("service");

        databaseUp.countDown();
        run.await();

        assertThat(begun).containsExactlyInAnyOrder("database", "door", "service");
    }

    @Test
    void theFirstFailureIsToldAndWhatWaitsForItNeverBegins() throws InterruptedException {
        StartRun run =
                StartRun.begin(
                        PLAN,
                        name -> {
                            begun.add(name);
                            if (name.equals("database")) {
                                throw new IllegalStateException("no disk");
                            }
                        });

        assertThatThrownBy(run::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no disk");
        run.settle(Duration.ofSeconds(5));
        assertThat(begun).doesNotContain("service");
    }

    @Test
    void aCancelledRunBeginsNothingMore() throws InterruptedException {
        CountDownLatch databaseUp = new CountDownLatch(1);
        StartRun run =
                StartRun.begin(
                        PLAN,
                        name -> {
                            begun.add(name);
                            if (name.equals("database")) {
                                await(databaseUp);
                            }
                        });

        run.cancel();
        databaseUp.countDown();
        run.settle(Duration.ofSeconds(5));

        assertThat(begun).doesNotContain("service");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
