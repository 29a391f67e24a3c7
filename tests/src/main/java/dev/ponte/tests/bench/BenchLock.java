package dev.ponte.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One bench at a time in a home: two would spoil each other's figures, and share folders. */
final class BenchLock implements AutoCloseable {

    private final FileChannel file;

    private BenchLock(FileChannel file) {
        this.file = file;
    }

    /** Takes it, until this process ends at the latest; empty when another bench has it. */
    static Optional<BenchLock> take(Path home) {
        try {
            Files.createDirectories(home);
            return take(
                    FileChannel.open(
                            home.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BenchLock> take(FileChannel file) throws IOException {
        if (isFree(file)) {
            return Optional.of(new BenchLock(file));
        }
        file.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Taken by this very process.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
