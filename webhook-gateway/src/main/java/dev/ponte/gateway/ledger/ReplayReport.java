package dev.ponte.gateway.ledger;

import dev.ponte.kit.page.Cursor;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of the replay of a range.
 *
 * @param dryRun whether nothing was sent: this is what a replay would do
 * @param replayed deliveries or dead letters sent on again
 * @param events records sent for them
 * @param newEvents those of them that were not sent before; the others consumers know already
 * @param skipped how many were not, by the code of the reason
 * @param more whether the range goes on
 * @param next the value of {@code after} for what follows; absent at the end
 */
record ReplayReport(
        boolean dryRun,
        int replayed,
        int events,
        int newEvents,
        Map<String, Integer> skipped,
        boolean more,
        @Nullable String next) {

    static ReplayReport empty(boolean dryRun) {
        return new ReplayReport(dryRun, 0, 0, 0, Map.of(), false, null);
    }

    int seen() {
        return replayed + skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    ReplayReport with(Plan plan) {
        return switch (plan) {
            case Plan.Send send ->
                    new ReplayReport(
                            dryRun,
                            replayed + 1,
                            events + send.records().size(),
                            newEvents + send.newEventIds().size(),
                            skipped,
                            more,
                            next);
            case Plan.Skip(String reason) -> {
                Map<String, Integer> reasons = new TreeMap<>(skipped);
                reasons.merge(reason, 1, Integer::sum);
                yield new ReplayReport(dryRun, replayed, events, newEvents, reasons, more, next);
            }
        };
    }

    /**
     * @param goesOn after the last row seen; null at the end of the range
     */
    ReplayReport until(@Nullable Cursor<String> goesOn) {
        return new ReplayReport(
                dryRun,
                replayed,
                events,
                newEvents,
                skipped,
                goesOn != null,
                goesOn == null ? null : goesOn.text());
    }
}
