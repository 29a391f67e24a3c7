package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartLogTest {

    @TempDir Path folder;

    @Test
    void linesAreKeptOverRestarts() throws IOException {
        Path file = folder.resolve("logs/part.log");
        try (PartLog log = new PartLog(file)) {
            log.append("first run");
        }
        try (PartLog log = new PartLog(file)) {
            log.append("segunda execução");
        }

        assertThat(Files.readAllLines(file)).containsExactly("first run", "segunda execução");
    }

    @Test
    void theLastLinesAreAtHandTheOldOnesAreNot() {
        try (PartLog log = new PartLog(folder.resolve("part.log"))) {
            for (int i = 0; i < 500; i++) {
                log.append("line " + i);
            }

            assertThat(log.lastLines()).hasSizeLessThan(100).endsWith("line 499");
        }
    }

    @Test
    void aLargeFileIsPutAside() throws IOException {
        Path file = folder.resolve("part.log");
        Files.writeString(file, "x".repeat(17 * 1024 * 1024));
        try (PartLog log = new PartLog(file)) {
            log.append("after");
        }

        assertThat(Files.readAllLines(file)).containsExactly("after");
        assertThat(folder.resolve("part.log.1")).exists();
    }
}
