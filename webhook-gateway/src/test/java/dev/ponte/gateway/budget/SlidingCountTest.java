package dev.ponte.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingCountTest {

    private static final Duration WINDOW = Duration.ofHours(2);
    private static final Duration SLOT = Duration.ofMinutes(1);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final SlidingCount count = new SlidingCount(WINDOW);

    @Test
    void whatGrowsOldIsForgottenAndNothingElse() {
        count.add(NOON);
        count.add(NOON.plus(Duration.ofMinutes(30)));
        count.add(NOON.plus(Duration.ofMinutes(30)));

        assertThat(count.at(NOON.plus(WINDOW))).isEqualTo(3);
        assertThat(count.at(NOON.plus(WINDOW).plus(SLOT))).isEqualTo(2);
        assertThat(count.at(NOON.plus(WINDOW).plus(Duration.ofMinutes(31)))).isZero();
    }

    @Test
    void aLongSilenceForgetsAll() {
        for (int i = 0; i < 200; i++) {
            count.add(NOON.plusSeconds(60L * i));
        }

        assertThat(count.at(NOON.plus(Duration.ofDays(300)))).isZero();
    }

    @Test
    void aClockSetBackLosesNothing() {
        count.add(NOON);
        count.add(NOON.minus(Duration.ofHours(5)));

        assertThat(count.at(NOON.minus(Duration.ofHours(5)))).isEqualTo(2);
        assertThat(count.at(NOON)).isEqualTo(2);
        assertThat(count.at(NOON.plus(WINDOW).plus(SLOT))).isZero();
    }

    /** Never fewer than there were within the window, nor any older than a slot more. */
    @Property
    void itCountsWhatAListOfTimesWould(
            @ForAll @Size(max = 300) List<@IntRange(max = 4_000) Integer> pauses) {
        SlidingCount sliding = new SlidingCount(WINDOW);
        Deque<Instant> times = new ArrayDeque<>();
        Instant now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            sliding.add(now);
            times.add(now);
            assertThat(sliding.at(now))
                    .isBetween(
                            since(times, now.minus(WINDOW)),
                            since(times, now.minus(WINDOW).minus(SLOT)));
        }
    }

    private static int since(Deque<Instant> times, Instant from) {
        return (int) times.stream().filter(time -> !time.isBefore(from)).count();
    }
}
