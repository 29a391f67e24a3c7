package dev.ponte.gateway.ledger;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of dead letters.
 *
 * @param account {@code unknown} when the record did not say whose it is
 * @param consumer who gave up
 * @param topic where the record stood, with its partition and offset
 * @param eventId of the record, where it has one
 * @param reason a stable code, {@code detail} in words
 * @param replays how often it was replayed; {@code replayedAt} and {@code replayedBy} tell the last
 */
record DeadLetterSummary(
        String id,
        String account,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String eventId,
        @Nullable String eventType,
        String reason,
        String detail,
        Instant rejectedAt,
        int replays,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {

    static final String COLUMNS =
            "d.id, d.account, d.consumer, d.topic, d.partition, d.record_offset, d.event_id,"
                    + " d.event_type, d.reason, d.detail, d.rejected_at, d.replays, d.replayed_at,"
                    + " d.replayed_by";

    static DeadLetterSummary of(Row row) {
        return new DeadLetterSummary(
                row.getString("id"),
                row.getString("account"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("record_offset"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("reason"),
                row.getString("detail"),
                row.getOffsetDateTime("rejected_at").toInstant(),
                row.getInteger("replays"),
                Columns.instant(row, "replayed_at"),
                row.getString("replayed_by"));
    }
}
