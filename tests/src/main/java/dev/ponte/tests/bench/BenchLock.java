package dev.ponte.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One bench at a time in a home: two would spoil each other's figures, and share folders. */
final class BenchLock implements AutoCloseable {

    private final FileChannel file;

    private BenchLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes it, until this process ends at the latest.
     *
     * @throws UsageException when another bench has it
     */
    static BenchLock take(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel file =
                    FileChannel.open(
                            home.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new UsageException("bench.running", home);
            }
            return new BenchLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
