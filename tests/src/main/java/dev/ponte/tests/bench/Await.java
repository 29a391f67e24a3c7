package dev.ponte.tests.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something that can only be asked for. */
public final class Await {

    private static final long LOOK_MILLIS = 100;

    private Await() {}

    /**
     * Returns when the condition holds.
     *
     * @throws BenchFailedException when it does not hold within the limit; says {@code what}
     */
    public static void until(String what, Duration limit, BooleanSupplier condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new BenchFailedException(what + " (" + limit.toSeconds() + " s)");
            }
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
