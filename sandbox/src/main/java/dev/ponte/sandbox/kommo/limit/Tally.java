package dev.ponte.sandbox.kommo.limit;

import java.util.Arrays;

/** Counts the calls of one account, and the most of them in any second. */
public final class Tally {
    private static final long SECOND = 1_000_000;

    private final long[] byVerdict = new long[Verdict.values().length];
    // Times within the last second, oldest at the head.
    private long[] recent = new long[16];
    private int head;
    private int size;
    private int most;

    void add(long micros, Verdict verdict) {
        byVerdict[verdict.code]++;
        while (size > 0 && micros - recent[head] >= SECOND) {
            head = (head + 1) % recent.length;
            size--;
        }
        if (size == recent.length) {
            long[] larger = new long[2 * size];
            for (int i = 0; i < size; i++) {
                larger[i] = recent[(head + i) % size];
            }
            recent = larger;
            head = 0;
        }
        recent[(head + size) % recent.length] = micros;
        size++;
        most = Math.max(most, size);
    }

    public long calls() {
        return Arrays.stream(byVerdict).sum();
    }

    public long of(Verdict verdict) {
        return byVerdict[verdict.code];
    }

    /** The most calls that arrived in any one second, whatever became of them. */
    public int mostInASecond() {
        return most;
    }
}
