package dev.ponte.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DowntimesTest {

    private final Downtimes downtimes = new Downtimes();

    @Test
    void coverWhatMeetsThemAndNothingElse() {
        long before = System.nanoTime();
        Downtimes.Window window = downtimes.of(0);
        long within = System.nanoTime();
        window.close();
        long after = System.nanoTime() + 1;

        assertThat(downtimes.cover(0, within, within)).isTrue();
        assertThat(downtimes.cover(0, before, after)).isTrue();
        assertThat(downtimes.cover(0, before - 2, before - 1)).isFalse();
        assertThat(downtimes.cover(0, after, after + 1)).isFalse();
        assertThat(downtimes.cover(1, within, within)).isFalse();
    }

    @Test
    void lastUntilTheyAreClosed() {
        Downtimes.Window window = downtimes.of(1);

        assertThat(downtimes.isDown(1)).isTrue();
        assertThat(downtimes.isDown(0)).isFalse();
        assertThat(downtimes.cover(1, System.nanoTime(), System.nanoTime())).isTrue();

        window.close();

        assertThat(downtimes.isDown(1)).isFalse();
    }

    @Test
    void ofAllConcernEach() {
        try (Downtimes.Window _ = downtimes.ofAll()) {
            assertThat(downtimes.isDown(0)).isTrue();
            assertThat(downtimes.isDown(7)).isTrue();
        }
    }
}
