package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void sevenInAnySecondStaySevenThoughTheFirstIsLateByTheMargin() {
        Gaps gaps = Gaps.of(pace(Map.of()));

        assertThat(gaps.account().multipliedBy(7))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1).plus(Duration.ofMillis(50)));
        assertThat(1e9 / gaps.account().toNanos()).isGreaterThan(6.6);
        assertThat(gaps.address()).isNull();
    }

    @Test
    void allTogetherStayUnderTheirLimitThoughEachTookItsTurnAGapEarlier() {
        Gaps gaps = Gaps.of(pace(Map.of("ponte.kommo.pace.per-address", "50")));

        assertThat(gaps.address().multipliedBy(50))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_050).plus(gaps.account()));
    }

    @Test
    void thePaceIsWhatReallyGoesOut() {
        assertThat(Pace.of(pace(Map.of())).perAccount()).isBetween(6.6, 6.7);
        assertThat(Pace.of(pace(Map.of())).inAll()).isNull();
        assertThat(Pace.of(pace(Map.of("ponte.kommo.pace.per-address", "7"))).inAll())
                .isBetween(5.8, 7.0);
    }

    private static PaceConfig pace(Map<String, String> settings) {
        return Paces.with(settings);
    }
}
