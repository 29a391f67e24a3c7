package dev.ponte.sandbox.kommo.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Seven calls in any second, and an account of them that agrees. */
class GateTest {
    private static final LimitRules RULES =
            new LimitRules(7, 50, Duration.ofSeconds(60), Duration.ofSeconds(60));

    private final AtomicLong micros = new AtomicLong(5_000_000);
    private final Gate gate = new Gate(RULES, micros::get, 1_000_000);

    @Test
    void sevenPassAndTheEighthWaitsUntilTheFirstIsASecondOld() {
        assertThat(calls(7)).containsOnly(Verdict.PASS);
        assertThat(call()).isEqualTo(Verdict.REFUSED);

        micros.addAndGet(999_999);
        assertThat(call()).isEqualTo(Verdict.REFUSED);

        micros.addAndGet(1);
        assertThat(calls(7)).containsOnly(Verdict.PASS);
    }

    @Test
    void noWindowEverHoldsMoreThanTheLimit() {
        Random random = new Random(7);
        List<Long> passed = new ArrayList<>();
        Gate patient =
                new Gate(
                        new LimitRules(
                                7, 1_000_000, Duration.ofSeconds(60), Duration.ofSeconds(60)),
                        micros::get,
                        1_000_000);
        for (int i = 0; i < 20_000; i++) {
            micros.addAndGet(random.nextInt(200_000));
            if (patient.arrive(1, "a") == Verdict.PASS) {
                passed.add(micros.get());
            }
        }

        for (int i = 7; i < passed.size(); i++) {
            assertThat(passed.get(i) - passed.get(i - 7)).isGreaterThanOrEqualTo(1_000_000);
        }
        assertThat(passed).hasSizeGreaterThan(10_000);
    }

    @Test
    void everyCallerHasHisOwnLimit() {
        calls(7);

        assertThat(gate.arrive(1, "other")).isEqualTo(Verdict.PASS);
    }

    @Test
    void whoIgnoresRefusalsIsBlockedForAMinute() {
        calls(7);
        assertThat(calls(50)).containsOnly(Verdict.REFUSED);
        assertThat(call()).isEqualTo(Verdict.BLOCKED);

        micros.addAndGet(59_999_999);
        assertThat(call()).isEqualTo(Verdict.BLOCKED);

        micros.addAndGet(1);
        assertThat(call()).isEqualTo(Verdict.PASS);
    }

    @Test
    void trafficIsCountedByAccountFromACursorOn() {
        gate.arrive(1, "a");
        long cursor = gate.since(0).next();
        for (int i = 0; i < 9; i++) {
            micros.addAndGet(100_000);
            gate.arrive(1, "a");
        }
        micros.addAndGet(2_000_000);
        gate.arrive(2, "b");
        gate.arriveUnknown(2);

        Gate.Traffic traffic = gate.since(cursor);

        assertThat(traffic.all().calls())
                .isEqualTo(traffic.accounts().values().stream().mapToLong(Tally::calls).sum());

        assertThat(traffic.accounts().get(1L).calls()).isEqualTo(9);
        assertThat(traffic.accounts().get(1L).mostInASecond()).isEqualTo(9);
        assertThat(traffic.accounts().get(1L).of(Verdict.REFUSED)).isEqualTo(3);
        assertThat(traffic.accounts().get(2L).calls()).isEqualTo(2);
        assertThat(traffic.accounts().get(2L).of(Verdict.UNKNOWN)).isEqualTo(1);
        assertThat(traffic.next()).isEqualTo(12);
        assertThat(traffic.oldest()).isZero();
    }

    @Test
    void secondIsOpenAtItsEnd() {
        gate.arrive(1, "a");
        micros.addAndGet(1_000_000);
        gate.arrive(1, "a");

        assertThat(gate.since(0).accounts().get(1L).mostInASecond()).isEqualTo(1);
    }

    @Test
    void oldestCallsAreForgottenAndThatIsTold() {
        Gate small = new Gate(RULES, micros::get, 5_000);
        for (int i = 0; i < 12_345; i++) {
            micros.addAndGet(200_000);
            small.arrive(i % 3, "a");
        }

        Gate.Traffic traffic = small.since(0);

        assertThat(traffic.next()).isEqualTo(12_345);
        assertThat(traffic.oldest()).isEqualTo(7_345);
        assertThat(traffic.accounts().values().stream().mapToLong(Tally::calls).sum())
                .isEqualTo(5_000);
        assertThat(traffic.accounts().get(1L).mostInASecond()).isEqualTo(2);
    }

    private Verdict call() {
        return gate.arrive(1, "a");
    }

    private List<Verdict> calls(int count) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            verdicts.add(call());
        }
        return verdicts;
    }
}
