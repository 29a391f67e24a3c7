package dev.ponte.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Recognises the half of an {@code initdb} that was killed. A mark stands beside the data from
 * before the first start until the server has answered; only what is so marked is ever thrown away.
 */
final class FirstStart {

    private final Path dataDirectory;
    private final Path mark;

    FirstStart(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.mark = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".initialising");
    }

    /** Clears an unfinished first start, and marks a new one. */
    void begin() throws IOException {
        if (Files.exists(mark)) {
            Folders.delete(dataDirectory);
        }
        Files.createDirectories(dataDirectory);
        if (isEmpty()) {
            Files.writeString(mark, "");
        }
    }

    /** The server answers: from now on the data are somebody's. */
    void finish() throws IOException {
        Files.deleteIfExists(mark);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(dataDirectory)) {
            return files.findAny().isEmpty();
        }
    }
}
