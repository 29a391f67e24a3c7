package dev.ponte.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The log file of one process: appended to, put aside as {@code <name>.log.1} when it grows large,
 * its last lines at hand.
 */
final class PartLog implements AutoCloseable {

    private static final long LARGEST_BYTES = 16L * 1024 * 1024;
    private static final int REMEMBERED = 40;

    private final Path file;
    private final Deque<String> last = new ArrayDeque<>();
    private BufferedWriter writer;
    private long written;

    PartLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            written = Files.exists(file) ? Files.size(file) : 0;
            writer = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void append(String line) {
        last.addLast(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
        try {
            if (written > LARGEST_BYTES) {
                putAside();
            }
            writer.write(line);
            writer.newLine();
            writer.flush();
            written += line.length() + 1L;
        } catch (IOException e) {
            // A full disk must not stop the reading of the child's pipe, which would block the
            // child.
            last.addLast("(not in the file: " + e.getMessage() + ")");
        }
    }

    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    private void putAside() throws IOException {
        writer.close();
        Files.move(
                file,
                file.resolveSibling(file.getFileName() + ".1"),
                StandardCopyOption.REPLACE_EXISTING);
        writer = open();
        written = 0;
    }

    private BufferedWriter open() throws IOException {
        return Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            last.addLast("(log not closed: " + e.getMessage() + ")");
        }
    }
}
