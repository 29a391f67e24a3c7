package dev.ponte.sync.run;

import dev.ponte.kommo.client.Pace;
import dev.ponte.sync.run.Work.Calls;
import org.jspecify.annotations.Nullable;

/**
 * How long a run takes: as long as its longest account, unless all of them together take longer by
 * the limit that they share, or for want of places to work on them. Pure.
 *
 * @param calls from the beginning to the end; of a dry run those of the run itself
 * @param seconds that these take
 * @param secondsLeft null for a run that is over
 */
public record Estimate(long calls, long seconds, @Nullable Long secondsLeft) {

    /**
     * @param underWay whether the run is not over
     * @param sideBySide accounts that are worked on at the same time
     */
    public static Estimate of(
            Work work, boolean dryRun, boolean underWay, Pace pace, int sideBySide) {
        Calls inAll = work.inAll();
        return new Estimate(
                inAll.sum(),
                seconds(inAll, pace, sideBySide),
                underWay ? seconds(work.stillToBeMade(dryRun), pace, sideBySide) : null);
    }

    private static long seconds(Calls calls, Pace pace, int sideBySide) {
        double longest = calls.longest() / pace.perAccount();
        double places = calls.sum() / (pace.perAccount() * sideBySide);
        double shared = pace.inAll() == null ? 0 : calls.sum() / pace.inAll();
        return (long) Math.ceil(Math.max(longest, Math.max(places, shared)));
    }
}
