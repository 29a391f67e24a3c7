package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartBackOffTest {

    private static final Duration SHORT_LIFE = Duration.ofSeconds(2);

    @Test
    void theFirstStartDoesNotWait() {
        assertThat(RestartBackOff.fresh().delay()).isZero();
    }

    @Test
    void eachShortLifeDoublesTheWait() {
        RestartBackOff once = RestartBackOff.fresh().afterLifeOf(SHORT_LIFE);
        RestartBackOff twice = once.afterLifeOf(SHORT_LIFE);

        assertThat(once.delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(twice.delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theWaitHasABound() {
        RestartBackOff backOff = RestartBackOff.fresh();
        for (int i = 0; i < 1000; i++) {
            backOff = backOff.afterLifeOf(SHORT_LIFE);
        }

        assertThat(backOff.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aLongLifeIsForgiven() {
        RestartBackOff often = new RestartBackOff(7);

        assertThat(often.afterLifeOf(Duration.ofHours(1)).delay())
                .isEqualTo(Duration.ofMillis(500));
    }
}
