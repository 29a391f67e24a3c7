package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.client.Pace;
import dev.ponte.sync.run.Work.Calls;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Pace OWN = new Pace(5, null);
    private static final Pace SHARED = new Pace(5, 7.0);
    private static final int PLACES = 120;

    @Test
    void accountsSideBySideTakeAsLongAsTheLongest() {
        Work looked = new Work(5, 0, 120, 2_640, new Calls(3_240, 37), new Calls(2_640, 32));

        Estimate estimate = Estimate.of(looked, false, true, OWN, PLACES);

        assertThat(estimate).isEqualTo(new Estimate(3_240, 8, 7L));
    }

    @Test
    void underALimitForAllItIsTheirSumThatTakesTime() {
        Work looked = new Work(5, 0, 120, 2_640, new Calls(3_240, 37), new Calls(2_640, 32));

        assertThat(Estimate.of(looked, false, true, SHARED, PLACES))
                .isEqualTo(new Estimate(3_240, 463, 378L));
    }

    @Test
    void fewPlacesMakeItLonger() {
        Work looked = new Work(5, 0, 120, 0, new Calls(600, 5), new Calls(600, 5));

        assertThat(Estimate.of(looked, false, true, OWN, 10).seconds()).isEqualTo(12);
    }

    @Test
    void whoWasNotLookedAtHasAsMuchToDoAsTheOthersOnAverage() {
        Work half = new Work(5, 60, 60, 600, new Calls(900, 25), new Calls(600, 20));

        Estimate estimate = Estimate.of(half, false, true, SHARED, PLACES);

        assertThat(estimate.calls()).isEqualTo(900 + 60 * (5 + 10));
        assertThat(estimate.secondsLeft()).isEqualTo(Math.ceilDiv(600 + 60 * (5 + 10), 7));
    }

    @Test
    void aDryRunStillHasToLookAndSaysWhatTheRunItselfWouldTake() {
        Work half = new Work(5, 60, 60, 600, new Calls(900, 25), Calls.NONE);

        Estimate estimate = Estimate.of(half, true, true, SHARED, PLACES);

        assertThat(estimate.seconds()).isEqualTo(Math.ceilDiv(900 + 60 * (5 + 10), 7));
        assertThat(estimate.secondsLeft()).isEqualTo(Math.ceilDiv(60 * 5, 7));
    }

    @Test
    void aRunThatIsOverHasNothingLeft() {
        Work nothing = new Work(5, 0, 1, 0, new Calls(5, 5), Calls.NONE);

        assertThat(Estimate.of(nothing, false, false, OWN, PLACES).secondsLeft()).isNull();
    }
}
