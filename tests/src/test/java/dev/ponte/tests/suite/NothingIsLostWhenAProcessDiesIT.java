package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.local.process.Part;
import dev.ponte.local.process.SuiteEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} in the middle of a talk: the launcher restarts the process, and nobody notices.
 */
class NothingIsLostWhenAProcessDiesIT extends SuiteTest {

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"SANDBOX"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_service_killed_in_the_middle_of_a_talk_loses_and_doubles_nothing(Part part) {
        customerWrites("oi");
        soon().until(() -> answers().size() == 1);
        customerWrites("primeira");
        running.suite().kill(part);
        awaitReady(part);
        soon().until(() -> answers().size() >= 2);
        customerWrites("segunda");
        soon().until(() -> answers().size() >= 3);
        forAWhile().until(() -> answers().size() == 3);

        assertThat(answers().get(1)).contains("primeira");
        assertThat(answers().get(2)).contains("segunda").doesNotContain("primeira");
    }

    @Test
    void the_launcher_says_that_it_restarts_a_dead_process() {
        running.suite().kill(Part.VENDOR);
        awaitReady(Part.VENDOR);
        assertThat(running.events())
                .anyMatch(
                        event ->
                                event instanceof SuiteEvent.PartDied died
                                        && died.part().equals(Part.VENDOR.module()));
    }

    private void awaitReady(Part part) {
        soon().until(() -> running.suite().pidOf(part) != 0 && running.suite().isReady(part));
    }
}
