package dev.ponte.tests.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchLockTest {

    @TempDir Path home;

    @Test
    void oneBenchAtATimeInAHome() {
        try (BenchLock _ = BenchLock.take(home).orElseThrow()) {
            assertTrue(BenchLock.take(home).isEmpty());
        }
        Optional<BenchLock> next = BenchLock.take(home);
        assertTrue(next.isPresent());
        next.get().close();
    }

    @Test
    void benchesInOtherHomesDoNotWait() {
        try (BenchLock _ = BenchLock.take(home.resolve("a")).orElseThrow();
                BenchLock _ = BenchLock.take(home.resolve("b")).orElseThrow()) {
            assertTrue(BenchLock.take(home.resolve("a")).isEmpty());
        }
    }
}
