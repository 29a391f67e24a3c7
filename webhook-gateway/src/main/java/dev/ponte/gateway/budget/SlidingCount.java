package dev.ponte.gateway.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * How many there were within a window that ends now. Counts by slots, so its memory is fixed, and
 * what it counts grows too old up to one slot late. Not thread-safe.
 */
final class SlidingCount {

    private static final int SLOTS = 120;

    private final long slotMillis;

    /** One more than a window has, for the window begins within a slot. */
    private final int[] slots = new int[SLOTS + 1];

    private long newest;
    private int sum;

    SlidingCount(Duration window) {
        this.slotMillis = Math.max(1, window.toMillis() / SLOTS);
    }

    void add(Instant now) {
        moveTo(now);
        slots[index(newest)]++;
        sum++;
    }

    int at(Instant now) {
        moveTo(now);
        return sum;
    }

    /** Empties the slots that come into use again; a clock set back changes nothing. */
    private void moveTo(Instant now) {
        long slot = now.toEpochMilli() / slotMillis;
        for (long next = Math.max(newest + 1, slot - SLOTS); next <= slot; next++) {
            sum -= slots[index(next)];
            slots[index(next)] = 0;
        }
        newest = Math.max(newest, slot);
    }

    private int index(long slot) {
        return (int) (slot % slots.length);
    }
}
