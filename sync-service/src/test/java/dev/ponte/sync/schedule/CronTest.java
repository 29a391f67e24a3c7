package dev.ponte.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.sync.account.InvalidSettingsException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest
    @CsvSource({
        // Friday 23:30 in São Paulo, three hours behind: the next working day is Monday.
        "0 3 * * 1-5, America/Sao_Paulo, 2026-11-28T02:30:00Z, 2026-11-30T06:00:00Z",
        "*/15 * * * *, America/Sao_Paulo, 2026-11-26T12:00:00Z, 2026-11-26T12:15:00Z",
        // The night in which clocks go forward has no half past two: the day is left out.
        "30 2 * * *, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-30T00:30:00Z"
    })
    void timesAreThoseOfTheClockOnTheWall(String cron, String zone, Instant from, Instant next) {
        assertThat(new Cron(cron, zone).after(from)).contains(next);
    }

    @Test
    void aDayThatDoesNotExistNeverComes() {
        assertThat(new Cron("0 0 30 2 *", "UTC").after(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "every day", "0 3 * *", "61 * * * *", "0 0 3 * * ?"})
    void whatIsNoCronIsRefusedWithAnExample(String expression) {
        assertThatThrownBy(() -> new Cron(expression, "UTC"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("minute hour day month weekday, e.g. 0 3 * * 1-5");
    }

    @Test
    void aPlaceThatIsNoZoneIsRefusedAndOneIsNamed() {
        assertThatThrownBy(() -> new Cron("0 3 * * *", "São Paulo"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("zone: “São Paulo” is no time zone; one is America/Sao_Paulo");
    }
}
