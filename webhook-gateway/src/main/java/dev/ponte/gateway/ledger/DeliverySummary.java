package dev.ponte.gateway.ledger;

import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of deliveries.
 *
 * @param account {@code -} when nobody knows whose it is
 * @param reason why it was not accepted: a stable code
 * @param quarantined answered 200 although refused, and kept for a replay
 * @param eventIds of the events made from it, then or by a replay
 * @param replays how often it was replayed; {@code replayedAt} and {@code replayedBy} tell the last
 */
record DeliverySummary(
        String id,
        String account,
        String source,
        Instant receivedAt,
        Outcome outcome,
        @Nullable String reason,
        boolean quarantined,
        String path,
        List<String> eventIds,
        int replays,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    static final String COLUMNS =
            "d.id, d.account, d.source, d.received_at, d.outcome, d.reason, d.quarantined, d.path,"
                    + " d.event_ids, d.replays, d.replayed_at, d.replayed_by";

    static DeliverySummary of(Row row) {
        return new DeliverySummary(
                row.getString("id"),
                row.getString("account"),
                row.getString("source"),
                row.getOffsetDateTime("received_at").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getBoolean("quarantined"),
                row.getString("path"),
                List.of(row.getArrayOfStrings("event_ids")),
                row.getInteger("replays"),
                Columns.instant(row, "replayed_at"),
                row.getString("replayed_by"));
    }
}
