package dev.ponte.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StrangersTest {

    private static final Instant NOW = Instant.parse("2026-06-27T12:00:30Z");

    @Test
    void aFewPerSecondAreRecorded() {
        Strangers strangers = new Strangers(2);

        assertThat(strangers.mayRecord(NOW)).isTrue();
        assertThat(strangers.mayRecord(NOW.plusMillis(500))).isTrue();
        assertThat(strangers.mayRecord(NOW.plusMillis(900))).isFalse();
        assertThat(strangers.mayRecord(NOW.plusSeconds(1))).isTrue();
    }
}
