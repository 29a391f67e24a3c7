package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStateTest {

    private static final ProcessHandle SELF = ProcessHandle.current();
    private static final Instant SELF_STARTED = SELF.info().startInstant().orElseThrow();

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        Path file = folder.resolve("suite.json");
        SuiteState state =
                new SuiteState(
                        7,
                        Instant.parse("2026-11-22T12:00:00Z"),
                        true,
                        Ports.from(Map.of()),
                        List.of(
                                new ChildState(
                                        "sandbox",
                                        8090,
                                        8,
                                        Instant.parse("2026-11-22T12:00:01Z"),
                                        2,
                                        true)));

        state.write(file);

        assertThat(SuiteState.read(file)).contains(state);
    }

    @Test
    void whatIsNotThereOrNotReadableIsNothing() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{");

        assertThat(SuiteState.read(folder.resolve("none.json"))).isEmpty();
        assertThat(SuiteState.read(broken)).isEmpty();
    }

    @Test
    void aProcessIsKnownByNumberAndBeginning() {
        assertThat(SuiteState.isSame(SELF.pid(), SELF_STARTED)).isTrue();
    }

    @Test
    void anotherProcessThatGotTheNumberIsNotMistakenForIt() {
        assertThat(SuiteState.isSame(SELF.pid(), SELF_STARTED.minusSeconds(3600))).isFalse();
    }
}
