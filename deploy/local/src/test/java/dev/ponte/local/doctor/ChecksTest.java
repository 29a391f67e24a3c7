package dev.ponte.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.local.doctor.Finding.Level;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Path HOME = Path.of("/home");

    @Test
    void aFullDiskForbidsAStartAndALowOneIsTold() {
        assertThat(Checks.disk(HOME, 100).level()).isEqualTo(Level.IMPOSSIBLE);
        assertThat(Checks.disk(HOME, 2_000).level()).isEqualTo(Level.DOUBTFUL);
        assertThat(Checks.disk(HOME, 50_000).level()).isEqualTo(Level.FINE);
    }

    @Test
    void littleMemoryIsToldButTried() {
        assertThat(Checks.memory(1_000).level()).isEqualTo(Level.DOUBTFUL);
        assertThat(Checks.memory(8_000).level()).isEqualTo(Level.FINE);
    }

    @Test
    void everyReasonIsToldAtOnce() {
        Stream<Finding> findings =
                Stream.of(
                        Checks.disk(HOME, 1),
                        Finding.impossible("jar.missing", "a.jar"),
                        Checks.memory(8_000));

        assertThatThrownBy(() -> Preconditions.require(findings))
                .isInstanceOf(NotPossibleException.class)
                .hasMessageContainingAll("1 MiB free", "a.jar");
    }

    @Test
    void doubtsComeBackAsWarnings() {
        assertThat(Preconditions.require(Stream.of(Checks.memory(1_000), Checks.memory(8_000))))
                .singleElement()
                .returns(Level.DOUBTFUL, Finding::level);
    }
}
