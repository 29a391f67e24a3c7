package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Answer;
import dev.ponte.events.conversation.MessageRecorded.Author;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.MessageContent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code message}: what was said. How the bot's messages go out is in {@link Sends}. */
@ApplicationScoped
public class Messages {

    private static final String NEXT = "SELECT nextval('message_seq') FROM generate_series(1, $1)";

    private static final Columns INSERTED =
            Columns.of(
                    """
                    seq bigint, conversation_id uuid, account text, channel text, instance text, \
                    author text, author_name text, kind text, text text, media text, \
                    channel_message_id text, quoted_message_id text, epoch bigint, \
                    written_at timestamptz, send_state text, send_attempt int, \
                    send_started_at timestamptz, send_wake_at timestamptz, model text, \
                    prompt_tokens int, completion_tokens int, answers_from bigint, \
                    answers_to bigint""");

    private static final String INSERT =
            "INSERT INTO message (%s, recorded_at) SELECT %s, now() FROM %s"
                    .formatted(
                            INSERTED.names(""),
                            INSERTED.names("n.").replace("n.media", "n.media::jsonb"),
                            INSERTED.unnested("n"));

    private static final String KNOWN =
            "SELECT m.seq, m.conversation_id, m.author, m.epoch, m.answers_from,"
                    + " m.answers_to, m.account, m.channel, m.instance,"
                    + " m.channel_message_id FROM message m JOIN unnest($1::text[], $2::text[],"
                    + " $3::text[], $4::text[]) AS k (account, channel, instance,"
                    + " channel_message_id) USING (account, channel, instance, channel_message_id)";

    private static final String EDIT =
            "UPDATE message SET text = $2, edited_at = $3 WHERE seq = $1";

    private static final String REVOKE = "UPDATE message SET revoked_at = $2 WHERE seq = $1";

    private static final String HISTORIES =
            "SELECT l.* FROM unnest($1::uuid[]) AS c (id) CROSS JOIN LATERAL ("
                    + "SELECT m.conversation_id, m.seq, m.author, m.author_name, m.kind, m.text,"
                    + " m.written_at FROM message m"
                    + " WHERE m.conversation_id = c.id AND m.revoked_at IS NULL"
                    + " AND (m.send_state IS NULL OR m.send_state NOT IN ('DROPPED', 'FAILED'))"
                    + " ORDER BY m.seq DESC LIMIT $2) l";

    /** A stored message, as far as callbacks about it need it. */
    public record Known(
            long seq, UUID conversationId, Author author, long epoch, @Nullable Answer answer) {}

    /** One line of the talk, for the responder. */
    public record Line(
            Author author,
            @Nullable String authorName,
            MessageContent.Kind kind,
            @Nullable String text,
            Instant writtenAt) {}

    /** Order numbers for new messages. Ask for them while the conversations' rows are locked. */
    public Uni<List<Long>> nextSeqs(SqlConnection tx, int count) {
        if (count == 0) {
            return Uni.createFrom().item(List.of());
        }
        return tx.preparedQuery(NEXT)
                .execute(Tuple.of(count))
                .map(rows -> stream(rows).map(row -> row.getLong(0)).toList());
    }

    Uni<Void> insert(SqlConnection tx, Collection<OpenConversation> all) {
        List<Tuple> rows = new ArrayList<>();
        for (OpenConversation open : all) {
            for (NewMessage message : open.messages()) {
                rows.add(row(open, message));
            }
        }
        return INSERTED.run(tx, INSERT, rows);
    }

    /** Which of these the store has already. */
    public Uni<Map<ChannelMessageId, Known>> known(
            SqlConnection tx, Collection<ChannelMessageId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        Tuple tuple = Tuple.tuple();
        tuple.addValue(ids.stream().map(ChannelMessageId::account).toArray(String[]::new));
        tuple.addValue(ids.stream().map(id -> id.channel().name()).toArray(String[]::new));
        tuple.addValue(ids.stream().map(ChannelMessageId::instance).toArray(String[]::new));
        tuple.addValue(ids.stream().map(ChannelMessageId::id).toArray(String[]::new));
        return tx.preparedQuery(KNOWN).execute(tuple).map(Messages::readKnown);
    }

    /** The words of a message changed. */
    public Uni<Void> edit(SqlConnection tx, long seq, @Nullable String text, Instant at) {
        return tx.preparedQuery(EDIT)
                .execute(Tuple.of(seq, text, ConversationRow.utc(at)))
                .replaceWithVoid();
    }

    /** A message was taken back. */
    public Uni<Void> revoke(SqlConnection tx, long seq, Instant at) {
        return tx.preparedQuery(REVOKE)
                .execute(Tuple.of(seq, ConversationRow.utc(at)))
                .replaceWithVoid();
    }

    /**
     * The last lines of each conversation, as they came, the oldest first. One without lines is
     * left out.
     */
    public Uni<Map<UUID, List<Line>>> histories(
            SqlClient client, Collection<UUID> conversations, int limit) {
        return client.preparedQuery(HISTORIES)
                .execute(Tuple.of(conversations.toArray(UUID[]::new), limit))
                .map(Messages::readLines);
    }

    private static Tuple row(OpenConversation open, NewMessage message) {
        Chat chat = open.chat();
        MessageContent.Media media = message.content().media();
        Tuple tuple =
                Tuple.tuple()
                        .addValue(message.seq())
                        .addValue(open.id())
                        .addValue(chat.account())
                        .addValue(chat.address().channel().name())
                        .addValue(chat.address().instance())
                        .addValue(message.author().name())
                        .addValue(message.authorName())
                        .addValue(message.content().kind().name())
                        .addValue(message.content().text())
                        .addValue(media == null ? null : json(media))
                        .addValue(message.channelMessageId())
                        .addValue(message.quotedMessageId())
                        .addValue(open.state().ownership().epoch())
                        .addValue(ConversationRow.utc(message.writtenAt()));
        NewMessage.Sending sending = message.sending();
        if (sending == null) {
            return tuple.addValue(null)
                    .addValue(0)
                    .addValue(null)
                    .addValue(null)
                    .addValue(null)
                    .addValue(null)
                    .addValue(null)
                    .addValue(null)
                    .addValue(null);
        }
        Answer answer = sending.answer();
        return tuple.addValue(sending.first() ? "SENDING" : "QUEUED")
                .addValue(sending.first() ? 1 : 0)
                .addValue(sending.first() ? ConversationRow.utc(message.writtenAt()) : null)
                .addValue(ConversationRow.utc(sending.wakeAt()))
                .addValue(sending.model())
                .addValue(sending.promptTokens())
                .addValue(sending.completionTokens())
                .addValue(answer == null ? null : answer.from())
                .addValue(answer == null ? null : answer.to());
    }

    private static String json(MessageContent.Media media) {
        return new JsonObject()
                .put("url", media.url())
                .put("mimeType", media.mimeType())
                .put("seconds", media.seconds())
                .put("fileName", media.fileName())
                .encode();
    }

    private static Map<ChannelMessageId, Known> readKnown(RowSet<Row> rows) {
        Map<ChannelMessageId, Known> known = new HashMap<>();
        for (Row row : rows) {
            ChannelMessageId id =
                    new ChannelMessageId(
                            row.getString("account"),
                            Channel.valueOf(row.getString("channel")),
                            row.getString("instance"),
                            row.getString("channel_message_id"));
            known.put(
                    id,
                    new Known(
                            row.getLong("seq"),
                            row.getUUID("conversation_id"),
                            Author.valueOf(row.getString("author")),
                            row.getLong("epoch"),
                            Sends.answer(row)));
        }
        return known;
    }

    /** The rows of a conversation stand together, the newest first. */
    private static Map<UUID, List<Line>> readLines(RowSet<Row> rows) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        for (Row row : rows) {
            lines.computeIfAbsent(row.getUUID("conversation_id"), _ -> new ArrayList<>())
                    .add(readLine(row));
        }
        lines.replaceAll((_, newestFirst) -> newestFirst.reversed());
        return lines;
    }

    private static Line readLine(Row row) {
        return new Line(
                Author.valueOf(row.getString("author")),
                row.getString("author_name"),
                MessageContent.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                ConversationRow.instant(row, "written_at"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
