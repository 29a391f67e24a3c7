package dev.ponte.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir Path folder;

    private Path data;

    @BeforeEach
    void data() {
        data = folder.resolve("postgres");
    }

    @Test
    void theHalfOfAKilledFirstStartIsThrownAway() throws IOException {
        new FirstStart(data).begin();
        Files.writeString(data.resolve("PG_VERSION"), "18");

        new FirstStart(data).begin();

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void dataThatWereServedAreKept() throws IOException {
        FirstStart first = new FirstStart(data);
        first.begin();
        Files.writeString(data.resolve("PG_VERSION"), "18");
        first.finish();

        new FirstStart(data).begin();

        assertThat(data.resolve("PG_VERSION")).exists();
    }

    @Test
    void dataOfAnotherHandAreKept() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "18");

        new FirstStart(data).begin();

        assertThat(data.resolve("PG_VERSION")).exists();
    }
}
