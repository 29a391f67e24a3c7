package dev.ponte.sandbox.kommo.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Switches a webhook off: more than a number of invalid answers within two hours, and the most
 * recent one invalid as well. Only a person switches it on again.
 */
public final class HookHealth {
    private static final Duration WINDOW = Duration.ofHours(2);

    private final int most;
    private final Deque<Instant> invalid = new ArrayDeque<>();
    private boolean disabled;

    public HookHealth(int most) {
        this.most = most;
    }

    synchronized void answered(boolean valid, Instant at) {
        invalid.removeIf(past -> past.isBefore(at.minus(WINDOW)));
        if (!valid) {
            invalid.addLast(at);
            disabled |= invalid.size() > most;
        }
    }

    public synchronized boolean disabled() {
        return disabled;
    }

    public synchronized int invalidLately(Instant now) {
        invalid.removeIf(past -> past.isBefore(now.minus(WINDOW)));
        return invalid.size();
    }

    public synchronized void enable() {
        disabled = false;
        invalid.clear();
    }
}
