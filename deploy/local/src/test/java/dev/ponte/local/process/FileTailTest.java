package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTailTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = folder.resolve("a.log");
        Files.writeString(file, "one\ntwo\nthree\n");
    }

    @Test
    void beginsWithTheLastLinesAndGoesOnFromThere() throws IOException {
        FileTail tail = new FileTail(file);
        assertThat(tail.last(2)).containsExactly("two", "three");

        append("four\n");

        assertThat(tail.next()).containsExactly("four");
        assertThat(tail.next()).isEmpty();
    }

    @Test
    void anUnfinishedLineWaitsForItsEnd() throws IOException {
        FileTail tail = FileTail.fromEnd(file);
        append("não ");
        assertThat(tail.next()).isEmpty();

        append("terminada\n");

        assertThat(tail.next()).containsExactly("não terminada");
    }

    @Test
    void aReplacedFileIsReadFromItsBeginning() throws IOException {
        FileTail tail = FileTail.fromEnd(file);

        Files.writeString(file, "new\n");

        assertThat(tail.next()).containsExactly("new");
    }

    @Test
    void aFileThatIsNotThereYetIsEmpty() throws IOException {
        assertThat(new FileTail(folder.resolve("later.log")).last(5)).isEmpty();
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
