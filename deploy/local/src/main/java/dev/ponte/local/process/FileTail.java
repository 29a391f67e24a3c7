package dev.ponte.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads what is appended to a file, whole lines at a time; starts over when the file is replaced.
 */
public final class FileTail {

    private static final int MOST_BYTES = 1 << 20;

    private final Path file;
    private long position;

    public FileTail(Path file) {
        this.file = file;
    }

    /** Of what is added from now on. */
    public static FileTail fromEnd(Path file) throws IOException {
        FileTail tail = new FileTail(file);
        tail.position = Files.exists(file) ? Files.size(file) : 0;
        return tail;
    }

    /** The last lines there are now; {@link #next} goes on from there. */
    public List<String> last(int count) throws IOException {
        position = Files.exists(file) ? Math.max(0, Files.size(file) - MOST_BYTES) : 0;
        List<String> lines = next();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** What came since; an unfinished line waits for its end. */
    public List<String> next() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < position) {
                position = 0;
            }
            byte[] bytes = new byte[(int) Math.min(MOST_BYTES, open.length() - position)];
            open.seek(position);
            open.readFully(bytes);
            int end = lastLineEnd(bytes);
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }
}
