package dev.ponte.sync.notify;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param state waiting, sent, failed
 * @param error of the last attempt, a stable code; null for none
 * @param finishedAt when it was sent or given up
 */
@JsonNaming(SnakeCaseStrategy.class)
public record MessageView(
        UUID id,
        String channel,
        String state,
        int attempts,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static MessageView of(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        return new MessageView(
                row.getUUID("id"),
                row.getString("channel").toLowerCase(Locale.ROOT),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getInteger("attempts"),
                row.getString("error"),
                row.getOffsetDateTime("created_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
