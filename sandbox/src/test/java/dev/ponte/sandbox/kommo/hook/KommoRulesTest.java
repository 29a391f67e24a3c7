package dev.ponte.sandbox.kommo.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.webhook.Attempt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retries, switching off, and the log. */
class KommoRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-09T10:00:00Z");

    private final KommoRetry retry = new KommoRetry(1, true);

    @ParameterizedTest
    @ValueSource(ints = {0, 499, 500, 503})
    void timeoutsAndServerErrorsGetFiveTries(int status) {
        assertThat(retry.next(1, status)).contains(Duration.ofMinutes(5));
        assertThat(retry.next(2, status)).contains(Duration.ofMinutes(15));
        assertThat(retry.next(3, status)).contains(Duration.ofMinutes(15));
        assertThat(retry.next(4, status)).contains(Duration.ofHours(1));
        assertThat(retry.next(5, status)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 404, 429})
    void redirectsAndClientErrorsGetThree(int status) {
        assertThat(retry.next(2, status)).isPresent();
        assertThat(retry.next(3, status)).isEmpty();
    }

    @Test
    void timeoutsMayBeTriedLess() {
        assertThat(new KommoRetry(1, false).next(3, 0)).isEmpty();
    }

    @Test
    void waitsCanBeScaled() {
        assertThat(new KommoRetry(0.001, true).next(1, 500)).contains(Duration.ofMillis(300));
    }

    @Test
    void everythingBelow300IsAccepted() {
        assertThat(retry.accepts(100)).isTrue();
        assertThat(retry.accepts(204)).isTrue();
        assertThat(retry.accepts(299)).isTrue();
        assertThat(retry.accepts(0)).isFalse();
        assertThat(retry.accepts(300)).isFalse();
    }

    @Test
    void hookIsSwitchedOffByTheAnswerAfterTheHundredth() {
        HookHealth health = new HookHealth(100);
        for (int i = 0; i < 100; i++) {
            health.answered(false, NOW.plusSeconds(i));
        }
        assertThat(health.disabled()).isFalse();

        health.answered(false, NOW.plusSeconds(100));

        assertThat(health.disabled()).isTrue();
    }

    @Test
    void goodAnswerDoesNotSwitchItOffNorOn() {
        HookHealth health = new HookHealth(2);
        health.answered(false, NOW);
        health.answered(false, NOW);
        health.answered(true, NOW);
        assertThat(health.disabled()).isFalse();

        health.answered(false, NOW);
        health.answered(true, NOW);

        assertThat(health.disabled()).isTrue();
    }

    @Test
    void answersOfMoreThanTwoHoursAgoDoNotCount() {
        HookHealth health = new HookHealth(2);
        health.answered(false, NOW);
        health.answered(false, NOW);
        Instant later = NOW.plus(Duration.ofHours(2)).plusSeconds(1);

        health.answered(false, later);

        assertThat(health.disabled()).isFalse();
        assertThat(health.invalidLately(later)).isEqualTo(1);
    }

    @Test
    void personSwitchesItOnWithAFreshBudget() {
        HookHealth health = new HookHealth(1);
        health.answered(false, NOW);
        health.answered(false, NOW);

        health.enable();

        assertThat(health.disabled()).isFalse();
        assertThat(health.invalidLately(NOW)).isZero();
    }

    @Test
    void logKeepsTheTriesOfTheNewest() {
        DeliveryLog log = new DeliveryLog();
        for (int i = 0; i < 1_005; i++) {
            log.open(URI.create("http://ponte"), "message[add]", "r" + i, "body", NOW);
        }
        log.tried(1_005, new Attempt(1, NOW, 500, false, 3));
        log.tried(1_005, new Attempt(2, NOW, 200, true, 3));

        assertThat(log.list()).hasSize(1_000);
        assertThat(log.list().getFirst().attempts())
                .extracting(Attempt::status)
                .containsExactly(500, 200);
        assertThat(log.get(1)).isEmpty();
    }
}
