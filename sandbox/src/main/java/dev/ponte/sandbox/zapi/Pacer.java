package dev.ponte.sandbox.zapi;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Spaces messages: each leaves 1 to 3 s, or its delayMessage, after the one before. */
final class Pacer {
    private final boolean on;
    private final RandomGenerator random;
    private Instant last = Instant.MIN;

    Pacer(boolean on, RandomGenerator random) {
        this.on = on;
        this.random = random;
    }

    Duration waitFor(Instant now, @Nullable Integer delaySeconds) {
        if (!on) {
            return Duration.ZERO;
        }
        Duration spacing =
                delaySeconds == null
                        ? Duration.ofMillis(random.nextLong(1_000, 3_001))
                        : Duration.ofSeconds(delaySeconds);
        Instant from = last.isAfter(now) ? last : now;
        last = from.plus(spacing);
        return Duration.between(now, last);
    }
}
