package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.apply.Outcome;
import dev.ponte.sync.run.Run.State;
import java.util.List;
import java.util.UUID;
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

    @ParameterizedTest
    @CsvSource({
        "UNCHANGED, false, false",
        "PLANNED, false, false",
        "BLOCKED, false, false",
        "CONVERGED, false, true",
        "FAILED, false, true",
        "CANCELLED, false, true",
        "UNCHANGED, true, true"
    })
    void anUndoThatMayHaveWrittenLeavesTheDriftUnknown(
            Outcome.State state, boolean takenOver, boolean written) {
        Claim claim =
                new Claim(
                        UUID.randomUUID(),
                        "loja-1",
                        UUID.randomUUID(),
                        0,
                        takenOver ? UUID.randomUUID() : null);
        Outcome outcome = new Outcome(state, "", 1, 0, 0, 0, List.of(), null);

        assertThat(RunEnds.mayHaveWritten(claim, outcome)).isEqualTo(written);
    }
}
