package dev.ponte.local;

import dev.ponte.local.doctor.NotPossibleException;
import dev.ponte.local.process.SuiteState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One suite per home: a file lock, which the operating system releases with the process. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path stateFile;

    private HomeLock(FileChannel channel, Path stateFile) {
        this.channel = channel;
        this.stateFile = stateFile;
    }

    /**
     * Takes the home.
     *
     * @throws NotPossibleException when another suite has it
     */
    static HomeLock take(Workplace workplace) {
        try {
            Files.createDirectories(workplace.runDirectory());
            FileChannel channel =
                    FileChannel.open(
                            workplace.runDirectory().resolve("launcher.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw NotPossibleException.because("up.running", workplace.home());
            }
            return new HomeLock(channel, workplace.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot work in " + workplace.home(), e);
        }
    }

    /** The lock lives as long as the channel. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another suite of this very JVM.
            return false;
        }
    }

    void write(SuiteState state) {
        state.write(stateFile);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(stateFile);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
