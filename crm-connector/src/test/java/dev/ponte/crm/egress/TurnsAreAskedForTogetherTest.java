package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.egress.Turns.Asked;
import dev.ponte.crm.egress.Turns.Turn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many accounts that call at once are one question to the database, not one each; and while its
 * answer takes long, as on a machine that is full, fewer turns are handed out than could be used.
 */
class TurnsAreAskedForTogetherTest {

    private static final int ACCOUNTS = 50;
    private static final int CALLS = 1_000;

    /** Between two questions. */
    private static final int APART_MILLIS = 10;

    private static final Duration SLOW = Duration.ofMillis(25);

    private final Vertx vertx = Vertx.vertx();
    private final PaceConfig config = Paces.kommos();
    private final Counted turns = new Counted(config);
    private final Turnstile turnstile =
            new Turnstile(turns, vertx, config, new SimpleMeterRegistry());
    private final CountDownLatch enough = new CountDownLatch(CALLS);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void asManyQuestionsAsThereIsTimeForAndNotAsManyAsCalls() throws InterruptedException {
        long begin = System.nanoTime();
        for (int account = 0; account < ACCOUNTS; account++) {
            passAgainAndAgain("loja-" + account);
        }

        assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertThat(turns.questions.get()).isLessThanOrEqualTo((int) (millis / APART_MILLIS) + 2);
    }

    @Test
    void whileAnswersTakeLongFewerTurnsAreHandedOut() throws InterruptedException {
        turns.answersAfter = SLOW;
        long begin = System.nanoTime();
        for (int account = 0; account < ACCOUNTS; account++) {
            passAgainAndAgain("loja-" + account);
        }

        assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
        long answers = (System.nanoTime() - begin) / SLOW.toNanos();
        assertThat(answers * Turnstile.TOGETHER).isGreaterThanOrEqualTo(CALLS);
        assertThat(turns.most.get()).isEqualTo(Turnstile.TOGETHER);
    }

    private void passAgainAndAgain(String account) {
        turnstile
                .pass(account, Lane.BULK, Duration.ofSeconds(30))
                .subscribe()
                .with(
                        _ -> {
                            enough.countDown();
                            if (enough.getCount() > 0) {
                                passAgainAndAgain(account);
                            }
                        },
                        _ -> {});
    }

    /** Grants all, and counts. */
    private static final class Counted extends Turns {

        private final AtomicInteger questions = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private Duration answersAfter = Duration.ZERO;

        Counted(PaceConfig config) {
            super(null, config);
        }

        @Override
        Uni<Answers> take(List<Asked> asked) {
            questions.incrementAndGet();
            most.accumulateAndGet(asked.size(), Math::max);
            Uni<Answers> answers = Uni.createFrom().item(() -> granted(asked));
            return answersAfter.isZero()
                    ? answers
                    : Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(answersAfter)
                            .chain(() -> answers);
        }

        private static Answers granted(List<Asked> asked) {
            return new Answers(
                    System.nanoTime() / 1000,
                    asked.stream().<Turn>map(_ -> new Turn.Granted(Duration.ZERO)).toList());
        }
    }
}
