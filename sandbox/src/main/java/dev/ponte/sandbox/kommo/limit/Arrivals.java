package dev.ponte.sandbox.kommo.limit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When calls arrived, for whom, and what became of them: eight bytes each, the newest are kept. Not
 * safe by itself for many threads; the {@link Gate} is.
 */
final class Arrivals {
    private static final int VERDICT_BITS = 2;
    private static final int ACCOUNT_BITS = 14;
    private static final long ACCOUNTS = 1L << ACCOUNT_BITS;
    private static final int FIRST_SIZE = 4_096;

    private final int most;
    private final Map<Long, Integer> places = new HashMap<>();
    private long[] accounts = new long[16];
    private long[] ring = new long[FIRST_SIZE];
    private long count;

    Arrivals(int most) {
        this.most = most;
    }

    /**
     * @param now microseconds, never less than at the call before
     */
    void add(long accountId, long now, Verdict verdict) {
        if (count == ring.length && ring.length < most) {
            ring = Arrays.copyOf(ring, (int) Math.min(most, 2L * ring.length));
        }
        long packed = (now << ACCOUNT_BITS | place(accountId)) << VERDICT_BITS | verdict.code;
        ring[(int) (count % ring.length)] = packed;
        count++;
    }

    private int place(long accountId) {
        Integer known = places.get(accountId);
        if (known != null) {
            return known;
        }
        int place = places.size();
        if (place == ACCOUNTS) {
            throw new IllegalStateException("more accounts than can be told apart");
        }
        if (place == accounts.length) {
            accounts = Arrays.copyOf(accounts, 2 * place);
        }
        accounts[place] = accountId;
        places.put(accountId, place);
        return place;
    }

    private long oldest() {
        return Math.max(0, count - ring.length);
    }

    /** The tally of each account and of all together, of the calls that came after a cursor. */
    Gate.Traffic since(long cursor) {
        Map<Long, Tally> tallies = new LinkedHashMap<>();
        Tally all = new Tally();
        for (long at = Math.max(cursor, oldest()); at < count; at++) {
            long packed = ring[(int) (at % ring.length)];
            Verdict verdict = Verdict.of((int) (packed & ((1 << VERDICT_BITS) - 1)));
            long rest = packed >> VERDICT_BITS;
            long accountId = accounts[(int) (rest & (ACCOUNTS - 1))];
            tallies.computeIfAbsent(accountId, fresh -> new Tally())
                    .add(rest >> ACCOUNT_BITS, verdict);
            all.add(rest >> ACCOUNT_BITS, verdict);
        }
        return new Gate.Traffic(count, oldest(), all, tallies);
    }
}
