package dev.ponte.kit.outbox;

import java.time.Duration;

/**
 * How long to wait after failures: doubles, up to a limit.
 *
 * @param first after the first failure
 */
record BackOff(Duration first, Duration longest) {

    private static final int ENOUGH_DOUBLINGS = 20;

    Duration after(int failures) {
        int doublings = Math.clamp(failures - 1, 0, ENOUGH_DOUBLINGS);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
