package dev.ponte.tests.bench.replication;

import dev.ponte.tests.bench.kommo.Traffic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How fast crm-connector may call Kommo, and how soon a number of calls can be over at best.
 *
 * @param perAccount calls of one account within any second, at most
 * @param ceiling calls of all together within any second, at most; empty for no such limit
 */
record Pace(int perAccount, OptionalInt ceiling) {

    /** What a call may be late on its way: crm-connector spreads calls over so much more time. */
    private static final Duration MARGIN = Duration.ofMillis(50);

    static Pace perAccount(int perAccount) {
        return new Pace(perAccount, OptionalInt.empty());
    }

    Pace withCeiling(int calls) {
        return new Pace(perAccount, OptionalInt.of(calls));
    }

    /** The variables by which crm-connector keeps it. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("PONTE_KOMMO_PACE_PER_ACCOUNT", Integer.toString(perAccount));
        settings.put("PONTE_KOMMO_PACE_MARGIN", MARGIN.toString());
        ceiling.ifPresent(
                calls -> settings.put("PONTE_KOMMO_PACE_PER_ADDRESS", Integer.toString(calls)));
        return settings;
    }

    /** Calls of one account in a second that come of it. */
    double ratePerAccount() {
        return rate(perAccount);
    }

    /** Seconds below which nobody who keeps it gets through these calls. */
    double bound(Traffic traffic) {
        double ofOne = traffic.most() / ratePerAccount();
        return ceiling.isPresent()
                ? Math.max(ofOne, traffic.calls() / rate(ceiling.getAsInt()))
                : ofOne;
    }

    private static double rate(int calls) {
        return calls * 1e9 / (1e9 + MARGIN.toNanos());
    }
}
