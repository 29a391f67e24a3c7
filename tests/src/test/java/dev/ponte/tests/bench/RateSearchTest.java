package dev.ponte.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSearchTest {

    @Test
    void goes_down_from_a_guess_that_does_not_hold() {
        assertThat(RateSearch.highest(1_000, rate -> rate <= 750)).isCloseTo(729, within(0.1));
    }

    @Test
    void goes_up_from_a_guess_that_holds_but_only_a_few_times() {
        List<Double> tried = new ArrayList<>();

        double highest =
                RateSearch.highest(
                        100,
                        rate -> {
                            tried.add(rate);
                            return true;
                        });

        assertThat(highest).isCloseTo(125.97, within(0.01));
        assertThat(tried).hasSize(4);
    }

    @Test
    void says_when_nothing_holds() {
        assertThat(RateSearch.highest(100, _ -> false)).isZero();
    }
}
