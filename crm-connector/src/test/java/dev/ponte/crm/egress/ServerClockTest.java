package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    private static final long SERVER = 1_700_000_000_000_000L;

    private final ServerClock clock = new ServerClock();
    private final long start = 5_000_000_000L;

    @Test
    void anAnswerThatTookLongSaysTheSameMomentAsOneThatWasQuick() {
        assertThat(clock.here(SERVER, start + ms(2))).isEqualTo(start + ms(2));

        long late = clock.here(SERVER + 100_000, start + ms(180));

        assertThat(Duration.ofNanos(late - start)).isBetween(millis(102), millis(103));
    }

    @Test
    void aQuickerAnswerIsBelieved() {
        clock.here(SERVER, start + ms(50));

        assertThat(clock.here(SERVER + 100_000, start + ms(101))).isEqualTo(start + ms(101));
        assertThat(clock.here(SERVER + 200_000, start + ms(260)) - start)
                .isBetween(ms(201), ms(202));
    }

    @Test
    void clocksThatDriftApartAreFollowed() {
        clock.here(SERVER, start);

        // A minute later the server's is 30 ms behind.
        long here = clock.here(SERVER + 60_000_000 - 30_000, start + ms(60_000));

        assertThat(here).isEqualTo(start + ms(60_000));
    }

    @Test
    void aClockThatSomebodySetBackIsFollowedAtOnce() {
        clock.here(SERVER, start);

        assertThat(clock.here(SERVER - 10_000_000, start + ms(10))).isEqualTo(start + ms(10));
    }

    private static long ms(long millis) {
        return millis(millis).toNanos();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
