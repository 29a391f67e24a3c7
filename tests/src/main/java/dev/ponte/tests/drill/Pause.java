package dev.ponte.tests.drill;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting: for those who make outages, the time is the outage. */
public final class Pause {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private Pause() {}

    /** Lets so much time pass. */
    static void of(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until it is so; false when it is not by the deadline ({@link System#nanoTime}). */
    public static boolean until(BooleanSupplier condition, long deadline)
            throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            of(LOOK_EVERY);
        }
        return true;
    }
}
