package dev.ponte.conversation.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.conversation.talk.ReadingOrder;
import dev.ponte.events.conversation.MessageRecorded.Author;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Conversations to look at: no locks, no decisions. */
@ApplicationScoped
public class ConversationViews {

    private static final String ACTIVE =
            "SELECT "
                    + ConversationRow.COLUMNS
                    + " FROM conversation c WHERE c.account = $1 AND c.merged_into IS NULL"
                    + " AND c.last_activity_at >= $2 AND (c.last_activity_at, c.id) < ($3, $4)"
                    + " ORDER BY c.last_activity_at DESC, c.id DESC LIMIT $5";

    private static final String COUNT =
            "SELECT count(*) FROM conversation c WHERE c.account = $1 AND c.merged_into IS NULL"
                    + " AND c.last_activity_at >= $2";

    private static final String ONE =
            "SELECT " + ConversationRow.COLUMNS + " FROM conversation c WHERE c.id = $1";

    private static final String MESSAGES =
            "SELECT m.*, s.status AS channel_status, s.error AS channel_error FROM message m"
                    + " LEFT JOIN message_status s ON s.account = m.account"
                    + " AND s.channel = m.channel AND s.instance = m.instance"
                    + " AND s.channel_message_id = m.channel_message_id"
                    + " WHERE m.conversation_id = $1 AND m.seq < $2 ORDER BY m.seq DESC LIMIT $3";

    private final Pool pool;

    ConversationViews(Pool pool) {
        this.pool = pool;
    }

    /**
     * A message to look at.
     *
     * @param status how far it got: a {@code send_state} of ours, or what the channel told
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record MessageView(
            long seq,
            Author author,
            @Nullable String authorName,
            String kind,
            @Nullable String text,
            @Nullable Map<String, Object> media,
            @Nullable String channelMessageId,
            long epoch,
            @Nullable String status,
            @Nullable String error,
            Instant writtenAt,
            @Nullable Instant editedAt,
            @Nullable Instant revokedAt,
            @Nullable Integer promptTokens,
            @Nullable Integer completionTokens) {}

    /**
     * The conversations of an account with a sign of life since {@code since}, the newest first,
     * after the one at ({@code beforeTime}, {@code beforeId}).
     */
    public Uni<List<OpenConversation>> active(
            String account, Instant since, Instant beforeTime, UUID beforeId, int limit) {
        Tuple tuple =
                Tuple.of(
                        account,
                        ConversationRow.utc(since),
                        ConversationRow.utc(beforeTime),
                        beforeId,
                        limit);
        return pool.preparedQuery(ACTIVE)
                .execute(tuple)
                .map(rows -> stream(rows).map(ConversationRow::read).toList());
    }

    public Uni<Long> count(String account, Instant since) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(account, ConversationRow.utc(since)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** One conversation, whoever's it is: the caller checks the account. */
    public Uni<Optional<OpenConversation>> one(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> stream(rows).findFirst().map(ConversationRow::read));
    }

    /** The newest messages before {@code beforeSeq}, in reading order. */
    public Uni<List<MessageView>> messages(UUID conversation, long beforeSeq, int limit) {
        return pool.preparedQuery(MESSAGES)
                .execute(Tuple.of(conversation, beforeSeq, limit))
                .map(rows -> stream(rows).map(ConversationViews::view).toList().reversed())
                .map(
                        asTheyCame ->
                                ReadingOrder.of(
                                        asTheyCame,
                                        view -> view.author() == Author.CUSTOMER,
                                        MessageView::writtenAt));
    }

    private static MessageView view(Row row) {
        JsonObject media = row.getJsonObject("media");
        String told = row.getString("channel_status");
        String error = row.getString("channel_error");
        return new MessageView(
                row.getLong("seq"),
                Author.valueOf(row.getString("author")),
                row.getString("author_name"),
                row.getString("kind"),
                row.getString("text"),
                media == null ? null : media.getMap(),
                row.getString("channel_message_id"),
                row.getLong("epoch"),
                told != null ? told : row.getString("send_state"),
                error != null ? error : row.getString("send_error"),
                ConversationRow.instant(row, "written_at"),
                ConversationRow.instantOrNull(row, "edited_at"),
                ConversationRow.instantOrNull(row, "revoked_at"),
                row.getInteger("prompt_tokens"),
                row.getInteger("completion_tokens"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
