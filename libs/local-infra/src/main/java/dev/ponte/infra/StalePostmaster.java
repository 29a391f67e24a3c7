package dev.ponte.infra;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and ends a PostgreSQL that a killed run left on a data directory. */
final class StalePostmaster {

    /** The file the embedding library holds locked while its JVM lives. */
    private static final String LOCK_FILE = "epg-lock";

    private StalePostmaster() {}

    /**
     * Returns when no server runs on the directory.
     *
     * @throws InfrastructureException when a living suite owns it, or the server does not end
     */
    static void end(Path dataDirectory) {
        try {
            refuseIfOwned(dataDirectory);
            Optional<ProcessHandle> stale = find(dataDirectory);
            if (stale.isPresent()) {
                end(stale.get());
            }
        } catch (IOException e) {
            throw new InfrastructureException("cannot read " + dataDirectory, e);
        }
    }

    /** The server running on the directory; a reused process id is not mistaken for one. */
    static Optional<ProcessHandle> find(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> servesFrom(process, dataDirectory));
    }

    private static boolean servesFrom(ProcessHandle process, Path dataDirectory) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains("postgres") && commandLine.contains(dataDirectory.toString());
    }

    private static void refuseIfOwned(Path dataDirectory) throws IOException {
        Path lockFile = dataDirectory.resolve(LOCK_FILE);
        if (!Files.exists(lockFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(dataDirectory);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(dataDirectory);
        }
    }

    private static InfrastructureException inUse(Path dataDirectory) {
        return new InfrastructureException(
                "another running suite uses the data in " + dataDirectory);
    }

    /** First without its clients (fast shutdown), then at once (recovers at the next start). */
    private static void end(ProcessHandle postmaster) throws IOException {
        for (String signal : List.of("-INT", "-QUIT")) {
            new ProcessBuilder("kill", signal, Long.toString(postmaster.pid())).start();
            if (endsWithin(postmaster, 20)) {
                return;
            }
        }
        throw new InfrastructureException(
                "a PostgreSQL of an earlier run does not end: process " + postmaster.pid());
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while PostgreSQL was ending", e);
        }
    }
}
