package dev.ponte.sandbox.control;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of the played systems: real time plus what a test has advanced it by. It dates bodies
 * and moves windows (Kommo's two hours). It does not date tokens, which others check by their own
 * clock, and does not shorten waiting: the time scale of a retry schedule does that.
 */
@Singleton
public final class SandboxClock implements InstantSource, Resettable {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /** Moves the clock forward; time never goes back except by {@link #reset()}. */
    public Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("advanceMs must not be negative");
        }
        ahead.updateAndGet(now -> now.plus(by));
        return instant();
    }

    @Override
    public void reset() {
        ahead.set(Duration.ZERO);
    }
}
