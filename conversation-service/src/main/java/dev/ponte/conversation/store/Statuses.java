package dev.ponte.conversation.store;

import dev.ponte.events.inbound.MessageStatusChanged.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code message_status}: how far sent messages got. A status never goes back. */
@ApplicationScoped
public class Statuses {

    private static final String RAISE =
            "INSERT INTO message_status AS s (account, channel, instance, channel_message_id,"
                    + " conversation_id, status, rank, error, first_at, at)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), $9)"
                    + " ON CONFLICT (account, channel, instance, channel_message_id) DO UPDATE SET"
                    + " status = CASE WHEN excluded.rank > s.rank THEN excluded.status"
                    + " ELSE s.status END,"
                    + " error = coalesce(excluded.error, s.error),"
                    + " at = CASE WHEN excluded.rank > s.rank THEN excluded.at ELSE s.at END,"
                    + " rank = greatest(excluded.rank, s.rank),"
                    + " conversation_id = coalesce(s.conversation_id, excluded.conversation_id)";

    /** What a callback says of one message. */
    public record Told(
            ChannelMessageId message,
            @Nullable UUID conversation,
            Status status,
            @Nullable String error,
            Instant at) {}

    /** Raises the status of each message; a repeated or older one changes nothing. */
    public Uni<Void> raise(SqlConnection tx, Collection<Told> told) {
        List<Tuple> rows = told.stream().map(Statuses::row).toList();
        return Batch.run(tx, RAISE, rows);
    }

    private static Tuple row(Told told) {
        return Tuple.tuple()
                .addValue(told.message().account())
                .addValue(told.message().channel().name())
                .addValue(told.message().instance())
                .addValue(told.message().id())
                .addValue(told.conversation())
                .addValue(told.status().name())
                .addValue(rank(told.status()))
                .addValue(told.error())
                .addValue(ConversationRow.utc(told.at()));
    }

    /** A failure is only news while nobody has seen the message on a device. */
    private static short rank(Status status) {
        return switch (status) {
            case SENT -> 1;
            case FAILED -> 2;
            case DELIVERED -> 3;
            case READ -> 4;
            case PLAYED -> 5;
        };
    }
}
