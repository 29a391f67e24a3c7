package dev.ponte.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldBackTest {
    private final HoldBack<String> held = new HoldBack<>();

    @Test
    void whatIsHeldGoesWithTheNextReleaseAndOnlyOnce() {
        held.hold("a");
        held.hold("b");

        assertThat(held.release()).containsExactly("a", "b");
        assertThat(held.release()).isEmpty();
    }

    @Test
    void whatHasGoneIsNotReleasedByItsTimerAgain() {
        held.hold("a");
        held.release();

        assertThat(held.release("a")).isFalse();
    }

    @Test
    void whatNothingFollowsIsReleasedByItsTimer() {
        held.hold("a");

        assertThat(held.release("a")).isTrue();
        assertThat(held.release()).isEmpty();
    }
}
