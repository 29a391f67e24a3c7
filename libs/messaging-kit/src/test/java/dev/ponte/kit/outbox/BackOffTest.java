package dev.ponte.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "3, 800", "6, 6400", "7, 10000", "2000000000, 10000"})
    void waitsDoubleUpToTheLimit(int failures, long millis) {
        BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(10));

        assertThat(backOff.after(failures)).isEqualTo(Duration.ofMillis(millis));
    }
}
