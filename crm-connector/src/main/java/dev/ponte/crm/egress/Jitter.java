package dev.ponte.crm.egress;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Spreads repetitions, so that those who failed together do not come back together. */
final class Jitter {

    private Jitter() {}

    /** Between half of the time and all of it. */
    static Duration upTo(Duration time) {
        long millis = Math.max(1, time.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis) + 1);
    }
}
