package dev.ponte.sandbox.kommo.limit;

/** Lets a number of events pass within any span of time; exact, in constant time and memory. */
final class SlidingWindow {
    private final long span;
    private final long[] passed;
    private int next;
    private int size;

    /**
     * @param span microseconds
     */
    SlidingWindow(int most, long span) {
        this.span = span;
        this.passed = new long[most];
    }

    /** Whether an event may pass now; it is counted only if it may. */
    boolean pass(long now) {
        if (size == passed.length && now - passed[next] < span) {
            return false;
        }
        passed[next] = now;
        next = (next + 1) % passed.length;
        size = Math.min(size + 1, passed.length);
        return true;
    }
}
