package dev.ponte.crm.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void sevenInAnySecondStaySevenThoughTheFirstIsLateByTheMargin() {
        Gaps gaps = Gaps.of(pace(OptionalDouble.empty()));

        assertThat(gaps.account().multipliedBy(7))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1).plus(Duration.ofMillis(50)));
        assertThat(1e9 / gaps.account().toNanos()).isGreaterThan(6.6);
        assertThat(gaps.address()).isNull();
    }

    @Test
    void allTogetherStayUnderTheirLimitThoughEachTookItsTurnAGapEarlier() {
        Gaps gaps = Gaps.of(pace(OptionalDouble.of(50)));

        assertThat(gaps.address().multipliedBy(50))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_050).plus(gaps.account()));
    }

    private static PaceConfig pace(OptionalDouble perAddress) {
        return new PaceConfig() {
            @Override
            public double perAccount() {
                return 7;
            }

            @Override
            public OptionalDouble perAddress() {
                return perAddress;
            }

            @Override
            public Duration margin() {
                return Duration.ofMillis(50);
            }

            @Override
            public Duration tolerance() {
                return Duration.ofMillis(20);
            }
        };
    }
}
