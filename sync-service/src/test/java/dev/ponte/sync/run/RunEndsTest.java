package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.run.Run.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run ends in the state that its accounts are in. */
class RunEndsTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3, 0, false, SUCCEEDED",
        "3, 3, 0, true, SUCCEEDED",
        "3, 2, 0, false, PARTIAL",
        "3, 0, 0, false, FAILED",
        "3, 2, 1, true, CANCELLED",
        "0, 0, 0, false, SUCCEEDED",
        "0, 0, 0, true, CANCELLED"
    })
    void whatItsAccountsSay(int accounts, int alike, int cancelled, boolean stopped, State state) {
        assertThat(RunEnds.state(accounts, alike, cancelled, stopped)).isEqualTo(state);
    }
}
