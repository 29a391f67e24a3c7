package dev.ponte.crm.egress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a second really go out when there is always one that waits: somewhat fewer than
 * the limits, for their margins.
 *
 * @param perAccount of one account
 * @param inAll of all accounts together; null when that has no limit
 */
public record Pace(double perAccount, @Nullable Double inAll) {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    public static Pace of(PaceConfig config) {
        Gaps gaps = Gaps.of(config);
        Duration address = gaps.address();
        return new Pace(perSecond(gaps.account()), address == null ? null : perSecond(address));
    }

    private static double perSecond(Duration gap) {
        return SECOND / gap.toNanos();
    }
}
