package dev.ponte.crm.egress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two calls.
 *
 * @param account of one account
 * @param address of all; null when that has no limit
 */
record Gaps(Duration account, @Nullable Duration address) {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    static Gaps of(PaceConfig config) {
        double stretched = SECOND + config.margin().toNanos();
        Duration account = Duration.ofNanos((long) Math.ceil(stretched / config.perAccount()));
        return new Gaps(
                account,
                config.perAddress().isPresent()
                        ? address(stretched, account, config.perAddress().getAsDouble())
                        : null);
    }

    /** A turn is taken up to one gap of its account before the call: seconds overlap by that. */
    private static Duration address(double stretched, Duration account, double perSecond) {
        return Duration.ofNanos((long) Math.ceil((stretched + account.toNanos()) / perSecond));
    }
}
