package dev.ponte.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.gateway.config.FailureLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred failures in two hours; what is near its end is told in time, and once. */
class FailureBudgetTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final FailureBudget budget = budget(80);
    private Instant now = NOON;

    @ParameterizedTest
    @EnumSource
    void everyFailureCounts(Failure failure) {
        fail(failure, 79);
        assertThat(budget.isNearItsEnd(now)).isFalse();

        fail(failure, 1);
        assertThat(budget.isNearItsEnd(now)).isTrue();
        assertThat(budget.used(now)).isEqualTo(0.8);
    }

    @Test
    void eachLevelIsToldOnce() {
        assertThat(fail(Failure.REFUSED, 49)).isEmpty();
        assertThat(fail(Failure.LATE, 1)).containsExactly(Level.HALF);
        assertThat(fail(Failure.REFUSED, 29)).isEmpty();
        assertThat(fail(Failure.NOT_STORED, 1)).containsExactly(Level.NEAR);
        assertThat(fail(Failure.REFUSED, 100)).isEmpty();
    }

    @Test
    void andAgainWhenItWasLeft() {
        fail(Failure.REFUSED, 80);
        now = now.plus(Duration.ofHours(3));

        assertThat(budget.failures(now)).isZero();
        assertThat(budget.isNearItsEnd(now)).isFalse();
        assertThat(fail(Failure.REFUSED, 80)).containsExactly(Level.HALF, Level.NEAR);
    }

    @Test
    void butNotEachTimeOneGrowsOldAndAnotherComes() {
        fail(Failure.REFUSED, 5);
        now = now.plus(Duration.ofMinutes(60));
        fail(Failure.REFUSED, 75);
        now = now.plus(Duration.ofMinutes(61));

        assertThat(budget.failures(now)).isEqualTo(75);
        assertThat(fail(Failure.REFUSED, 5)).isEmpty();
    }

    @Test
    void whatTheLedgerTellsOfAllReplicasCounts() {
        assertThat(budget.told(50, now)).contains(Level.HALF);
        assertThat(budget.told(85, now)).contains(Level.NEAR);

        assertThat(budget.isNearItsEnd(now)).isTrue();
        assertThat(budget.told(10, now)).isEmpty();
        assertThat(budget.isNearItsEnd(now)).isFalse();
    }

    @Test
    void ourOwnRefusalsAreNotCountedTwice() {
        fail(Failure.REFUSED, 30);
        fail(Failure.NOT_STORED, 5);
        budget.told(30, now);
        assertThat(budget.failures(now)).isEqualTo(35);

        budget.told(60, now);
        assertThat(budget.failures(now)).isEqualTo(65);
    }

    @Test
    void whatWasToldLongAgoDoesNotCount() {
        budget.told(90, now);

        assertThat(budget.failures(now.plus(Duration.ofMinutes(5)))).isEqualTo(90);
        assertThat(budget.failures(now.plus(Duration.ofMinutes(6)))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "101, 1000, false", "100, 99, false", "100, 100, true"})
    void fromWhenOnIsASetting(int quarantineFrom, int failures, boolean near) {
        FailureBudget set = budget(quarantineFrom);
        for (int i = 0; i < failures; i++) {
            set.failed(Failure.REFUSED, now);
        }

        assertThat(set.isNearItsEnd(now)).isEqualTo(near);
    }

    private List<Level> fail(Failure failure, int times) {
        List<Level> told = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Optional<Level> level = budget.failed(failure, now);
            level.ifPresent(told::add);
        }
        return told;
    }

    private static FailureBudget budget(int quarantineFrom) {
        return new FailureBudget(
                new FailureLimits(
                        100, Duration.ofHours(2), Duration.ofMillis(1_800), quarantineFrom));
    }
}
