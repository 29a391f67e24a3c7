package dev.ponte.local.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What runs, written down by the launcher for {@code ./ponte status} and for the launcher after it.
 *
 * @param launcher process id of the launcher
 * @param launchedAt when it began
 * @param ready whether everything has answered
 * @param ports where everything listens
 * @param children one entry per process
 */
public record SuiteState(
        long launcher, Instant launchedAt, boolean ready, Ports ports, List<ChildState> children) {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    public SuiteState {
        children = List.copyOf(children);
    }

    public static Optional<SuiteState> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), SuiteState.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Of another version: nothing in it can be relied on.
            return Optional.empty();
        }
    }

    /** Replaces the file at once, so that a reader never sees half of it. */
    public void write(Path file) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, JSON.writeValueAsString(this));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Whether the launcher that wrote it still runs, and is not another process of its number. */
    public boolean launcherRuns() {
        return isSame(launcher, launchedAt);
    }

    /** Whether the process that began at that time is the one that has the number now. */
    static boolean isSame(long pid, Instant startedAt) {
        return pid > 0
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> process.info().startInstant())
                        .filter(start -> isClose(start, startedAt))
                        .isPresent();
    }

    /** The system counts starts in hundredths from boot, and clocks drift. */
    private static boolean isClose(Instant left, Instant right) {
        return Math.abs(left.toEpochMilli() - right.toEpochMilli()) < 5_000;
    }
}
