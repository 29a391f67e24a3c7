package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ponte.crm.egress.Turns.Asked;
import dev.ponte.crm.egress.Turnstile.Slot;
import dev.ponte.crm.played.CrmTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Kommo counts a call when it comes, not when it was its turn: seven punctual ones behind a late
 * one would be eight in a second.
 */
@QuarkusTest
class LateCallsMoveThoseBehindIT extends CrmTest {

    private static final Duration LATE = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final PaceConfig PACE = Paces.kommos();

    @Inject Pool pool;
    @Inject Vertx vertx;

    @Test
    void whatLeftLateMovesTheNextTurnsOfItsAccountOnAllReplicas() {
        turns().take(List.of(new Asked(account, false))).await().atMost(PATIENCE);
        OffsetDateTime before = nextAt();

        turnstile(turns()).left(slotOf(LATE));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(nextAt()).isAfterOrEqualTo(before.plus(LATE)));
    }

    @Test
    void whatLeftInTimeMovesNothing() {
        Counted turns = new Counted();

        turnstile(turns).left(slotOf(PATIENCE.negated()));
        turnstile(turns).left(slotOf(PACE.tolerance()));

        assertThat(turns.moved)
                .singleElement()
                .satisfies(late -> assertThat(late).isGreaterThan(PACE.tolerance()));
    }

    private Turns turns() {
        return new Turns(pool, PACE);
    }

    private Turnstile turnstile(Turns turns) {
        return new Turnstile(turns, vertx, PACE, new SimpleMeterRegistry());
    }

    private Slot slotOf(Duration late) {
        return new Slot(account, System.nanoTime() - late.toNanos());
    }

    private OffsetDateTime nextAt() {
        return pool.preparedQuery("SELECT next_at FROM kommo_pace WHERE key = $1")
                .execute(Tuple.of(account))
                .map(rows -> rows.iterator().next().getOffsetDateTime("next_at"))
                .await()
                .atMost(PATIENCE);
    }

    /** Only takes note. */
    private static final class Counted extends Turns {

        private final List<Duration> moved = new ArrayList<>();

        Counted() {
            super(null, PACE);
        }

        @Override
        Uni<Void> move(String account, Duration by) {
            moved.add(by);
            return Uni.createFrom().voidItem();
        }
    }
}
