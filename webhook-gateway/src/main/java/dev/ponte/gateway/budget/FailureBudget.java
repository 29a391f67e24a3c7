package dev.ponte.gateway.budget;

import dev.ponte.gateway.config.FailureLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The failures of one account against what Kommo allows. Those of this process are counted as they
 * happen; refusals of all replicas, and of the process before this one, are told by the ledger.
 * Safe for many threads.
 */
final class FailureBudget {

    /** A level is left when so much less is used, so that one at its edge is told of once. */
    private static final int LEFT_BELOW = 10;

    /** What was told counts so long; the ledger may be away, or behind. */
    private static final Duration TOLD_FOR = Duration.ofMinutes(5);

    private final FailureLimits limits;
    private final SlidingCount refused;
    private final SlidingCount others;
    private int told;
    private Instant toldAt = Instant.MIN;
    private @Nullable Level reached;

    FailureBudget(FailureLimits limits) {
        this.limits = limits;
        this.refused = new SlidingCount(limits.window());
        this.others = new SlidingCount(limits.window());
    }

    /**
     * @return the level that this failure reached, once per crossing
     */
    synchronized Optional<Level> failed(Failure failure, Instant now) {
        switch (failure) {
            case REFUSED -> refused.add(now);
            case NOT_STORED, LATE -> others.add(now);
        }
        return crossing(now);
    }

    /**
     * @param refusals of all replicas within the window
     * @return the level that they reached, once per crossing
     */
    synchronized Optional<Level> told(int refusals, Instant now) {
        told = refusals;
        toldAt = now;
        return crossing(now);
    }

    /** Within the window. */
    synchronized int failures(Instant now) {
        // The ledger tells of our own refusals too, a moment later.
        boolean fresh = Duration.between(toldAt, now).compareTo(TOLD_FOR) <= 0;
        return Math.max(refused.at(now), fresh ? told : 0) + others.at(now);
    }

    /** 1 when none is left; may be above. */
    double used(Instant now) {
        return (double) failures(now) / limits.failures();
    }

    /** Whether so little is left that refusals must not use any more of it. */
    boolean isNearItsEnd(Instant now) {
        return percent(now) >= limits.quarantineFrom();
    }

    private Optional<Level> crossing(Instant now) {
        int percent = percent(now);
        Level level = Level.of(percent).orElse(null);
        if (level != null && (reached == null || level.compareTo(reached) > 0)) {
            reached = level;
            return Optional.of(level);
        }
        if (reached != null && percent < reached.percent() - LEFT_BELOW) {
            reached = level;
        }
        return Optional.empty();
    }

    /** No more than all of it, so that a level above is never reached. */
    private int percent(Instant now) {
        return (int) Math.min(100, 100L * failures(now) / limits.failures());
    }
}
