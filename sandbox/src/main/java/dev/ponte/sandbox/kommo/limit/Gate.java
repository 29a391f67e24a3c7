package dev.ponte.sandbox.kommo.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Where calls arrive. Time is taken, the verdict is spoken and the call is noted in one step, so
 * that limit and account of it can never differ.
 */
public final class Gate {
    private final LimitRules rules;
    private final LongSupplier micros;
    private final Map<String, Caller> callers = new HashMap<>();
    private final int kept;
    private Arrivals arrivals;

    /**
     * @param micros a clock that never goes back, in microseconds
     * @param kept calls that are remembered
     */
    public Gate(LimitRules rules, LongSupplier micros, int kept) {
        this.rules = rules;
        this.micros = micros;
        this.kept = kept;
        this.arrivals = new Arrivals(kept);
    }

    /**
     * A call arrives.
     *
     * @param caller who shares a limit: token owner and account, or address
     */
    public synchronized Verdict arrive(long accountId, String caller) {
        long now = micros.getAsLong();
        Verdict verdict = callers.computeIfAbsent(caller, fresh -> new Caller(rules)).call(now);
        arrivals.add(accountId, now, verdict);
        return verdict;
    }

    /** A call of nobody arrives. */
    public synchronized void arriveUnknown(long accountId) {
        arrivals.add(accountId, micros.getAsLong(), Verdict.UNKNOWN);
    }

    /** What has arrived since a cursor. */
    public synchronized Traffic since(long cursor) {
        return arrivals.since(cursor);
    }

    /** Limits begin anew; what has arrived is forgotten, and cursors begin at 0. */
    public synchronized void reset() {
        callers.clear();
        arrivals = new Arrivals(kept);
    }

    /**
     * What has arrived.
     *
     * @param next the cursor of what follows
     * @param oldest the lowest cursor of which nothing is lost
     * @param all of all accounts together
     * @param accounts by their numbers
     */
    public record Traffic(long next, long oldest, Tally all, Map<Long, Tally> accounts) {}
}
