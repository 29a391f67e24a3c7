package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.egress.Turns.Asked;
import dev.ponte.crm.egress.Turns.Turn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Under a limit for all accounts nobody starves: whoever has waited longest goes first. */
class CeilingIsSharedTest {

    private static final int ACCOUNTS = 20;
    private static final int ROUNDS = 10;
    private static final Duration GAP = Duration.ofMillis(4);

    private final Vertx vertx = Vertx.vertx();
    private final PaceConfig config = Paces.kommos();
    private final Turnstile turnstile =
            new Turnstile(new OneForAll(config), vertx, config, new SimpleMeterRegistry());
    private final Map<String, AtomicInteger> passed = new ConcurrentHashMap<>();
    private final CountDownLatch enough = new CountDownLatch(ACCOUNTS * ROUNDS);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everyAccountPassesAsOftenAsTheOthers() throws InterruptedException {
        for (int i = 0; i < ACCOUNTS; i++) {
            passAgainAndAgain("loja-" + i);
        }

        assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(passed).hasSize(ACCOUNTS);
        assertThat(passed.values())
                .allSatisfy(times -> assertThat(times.get()).isBetween(ROUNDS - 3, ROUNDS + 3));
    }

    /** A caller that comes back at once: the one that would overtake. */
    private void passAgainAndAgain(String account) {
        turnstile
                .pass(account, Lane.BULK, Duration.ofSeconds(30))
                .subscribe()
                .with(
                        _ -> {
                            passed.computeIfAbsent(account, _ -> new AtomicInteger())
                                    .incrementAndGet();
                            enough.countDown();
                            if (enough.getCount() > 0) {
                                passAgainAndAgain(account);
                            }
                        },
                        _ -> {});
    }

    /** The limit of all, without any of an account's own. */
    private static final class OneForAll extends Turns {

        private long next = System.nanoTime();

        OneForAll(PaceConfig config) {
            super(null, config);
        }

        @Override
        synchronized Uni<Answers> take(List<Asked> asked) {
            long now = System.nanoTime();
            List<Turn> turns = new ArrayList<>();
            next = Math.max(next, now);
            for (int i = 0; i < asked.size(); i++) {
                if (next - now <= GAP.toNanos()) {
                    turns.add(new Turn.Granted(Duration.ofNanos(next - now)));
                    next += GAP.toNanos();
                } else {
                    turns.add(new Turn.Later(Duration.ofNanos(next - now - GAP.toNanos()), true));
                }
            }
            return Uni.createFrom().item(new Answers(now / 1000, turns));
        }
    }
}
