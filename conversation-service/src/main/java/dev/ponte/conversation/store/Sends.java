package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Answer;
import dev.ponte.events.inbound.ChatAddress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the bot's messages go out: {@code QUEUED → SENDING → SENT | FAILED | UNKNOWN}, or {@code
 * DROPPED}. Z-API has no idempotency key, so a message whose sender died in the middle, or got no
 * answer, is matched against what the channel told about the chat before it is sent once more.
 */
@ApplicationScoped
public class Sends {

    private static final String OUTGOING =
            "m.seq, m.conversation_id, m.account, m.instance, m.text, m.quoted_message_id, m.epoch,"
                    + " m.send_attempt, m.answers_from, m.answers_to, c.phone, c.wa_address, c.lid,"
                    + " c.traceparent";

    /** Only while the bot still owns the chat in the epoch that released the message. */
    private static final String BEGIN =
            "UPDATE message m SET send_state = 'SENDING', send_attempt = send_attempt + 1,"
                    + " send_error = NULL, send_started_at = $2, send_wake_at = $3 FROM conversation c"
                    + " WHERE m.seq = $1 AND c.id = m.conversation_id AND m.send_state = 'QUEUED'"
                    + " AND c.owner = 'BOT' AND c.epoch = m.epoch RETURNING "
                    + OUTGOING;

    private static final String DUE =
            "SELECT m.seq, m.send_state FROM message m WHERE m.send_wake_at <= $1"
                    + " AND m.send_state IN ('QUEUED', 'SENDING')"
                    + " AND NOT EXISTS (SELECT 1 FROM message e"
                    + " WHERE e.conversation_id = m.conversation_id AND e.seq < m.seq"
                    + " AND e.send_state IN ('QUEUED', 'SENDING'))"
                    + " ORDER BY m.send_wake_at LIMIT $2";

    private static final String NEXT_PART =
            "SELECT m.seq FROM message m WHERE m.conversation_id = $1 AND m.send_state = 'QUEUED'"
                    + " ORDER BY m.seq LIMIT 1";

    private static final String SENT =
            "UPDATE message m SET send_state = 'SENT', send_wake_at = NULL, send_error = NULL,"
                    + " channel_message_id = s.id FROM unnest($1::bigint[], $2::text[]) AS s (seq, id)"
                    + " WHERE m.seq = s.seq AND m.send_state = 'SENDING'";

    private static final String AGAIN =
            "UPDATE message SET send_state = 'QUEUED', send_wake_at = $2, send_error = $3"
                    + " WHERE seq = $1 AND send_state = 'SENDING'";

    private static final String UNSURE =
            "UPDATE message SET send_wake_at = $2, send_error = $3"
                    + " WHERE seq = $1 AND send_state = 'SENDING'";

    private static final String FAIL =
            "UPDATE message SET send_state = 'FAILED', send_wake_at = NULL, send_error = $2"
                    + " WHERE seq = $1 AND send_state IN ('QUEUED', 'SENDING', 'SENT')";

    private static final String DROP =
            "UPDATE message m SET send_state = 'DROPPED', send_wake_at = NULL,"
                    + " send_error = 'taken-over' FROM conversation c WHERE m.seq = $1"
                    + " AND c.id = m.conversation_id AND m.send_state = 'QUEUED'"
                    + " AND (c.owner <> 'BOT' OR c.epoch <> m.epoch)"
                    + " RETURNING m.answers_from, m.answers_to";

    private static final String HOLDER = "SELECT conversation_id FROM message WHERE seq = $1";

    /** Something the channel told of this chat since, that no message of ours explains. */
    private static final String MATCH =
            "UPDATE message m SET send_state = 'SENT', send_wake_at = NULL, send_error = NULL,"
                    + " channel_message_id = found.id FROM (SELECT s.channel_message_id AS id"
                    + " FROM message_status s JOIN message o ON o.seq = $1"
                    + " WHERE s.conversation_id = o.conversation_id AND s.status <> 'FAILED'"
                    + " AND s.first_at >= o.send_started_at - $3::interval AND NOT EXISTS"
                    + " (SELECT 1 FROM message k WHERE k.account = s.account"
                    + " AND k.channel = s.channel AND k.instance = s.instance"
                    + " AND k.channel_message_id = s.channel_message_id)"
                    + " ORDER BY s.first_at LIMIT 1) found"
                    + " WHERE m.seq = $1 AND m.send_state = 'SENDING' AND m.send_wake_at <= $2"
                    + " RETURNING m.seq";

    private static final String REQUEUE_LOST =
            "UPDATE message SET send_state = CASE WHEN send_unsure = 0 THEN 'QUEUED' ELSE 'UNKNOWN'"
                    + " END, send_wake_at = CASE WHEN send_unsure = 0 THEN $2 END,"
                    + " send_unsure = send_unsure + 1, send_error = coalesce(send_error, 'sender-died')"
                    + " WHERE seq = $1 AND send_state = 'SENDING' AND send_wake_at <= $2";

    /**
     * A message on its way out.
     *
     * @param more whether other parts of the answer may wait behind it
     */
    public record Outbound(
            long seq,
            UUID conversationId,
            String account,
            String instance,
            String address,
            String text,
            @Nullable String quotedMessageId,
            long epoch,
            int attempt,
            @Nullable Answer answer,
            boolean more,
            @Nullable String traceparent) {

        /** The part of a released reply that goes out at once: its row says SENDING already. */
        public static Outbound first(
                long seq, OpenConversation open, String text, Answer answer, boolean more) {
            Chat chat = open.chat();
            ChatAddress to = chat.address();
            return new Outbound(
                    seq,
                    open.id(),
                    chat.account(),
                    to.instance(),
                    Sends.address(to.waAddress(), to.phone(), to.lid()),
                    text,
                    null,
                    open.state().ownership().epoch(),
                    1,
                    answer,
                    more,
                    chat.traceparent());
        }
    }

    /** A message to look after. */
    public record Waiting(long seq, boolean queued) {}

    /** Begins an attempt; empty when the chat changed hands or somebody else was quicker. */
    public Uni<Optional<Outbound>> begin(
            SqlClient client, long seq, Instant now, Instant leaseUntil) {
        return client.preparedQuery(BEGIN)
                .execute(Tuple.of(seq, ConversationRow.utc(now), ConversationRow.utc(leaseUntil)))
                .map(rows -> first(rows).map(Sends::read));
    }

    /** Messages whose time has come, the oldest of each conversation only. */
    public Uni<List<Waiting>> due(SqlClient client, Instant now, int limit) {
        return client.preparedQuery(DUE)
                .execute(Tuple.of(ConversationRow.utc(now), limit))
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(
                                                row ->
                                                        new Waiting(
                                                                row.getLong("seq"),
                                                                "QUEUED"
                                                                        .equals(
                                                                                row.getString(
                                                                                        "send_state"))))
                                        .toList());
    }

    /** The next part of a long answer. */
    public Uni<Optional<Long>> nextPart(SqlClient client, UUID conversation) {
        return client.preparedQuery(NEXT_PART)
                .execute(Tuple.of(conversation))
                .map(rows -> first(rows).map(row -> row.getLong("seq")));
    }

    /** A message that the channel took, and the channel's id for it. */
    public record Taken(long seq, String channelMessageId) {}

    /** Notes what the channel took, in one statement. */
    public Uni<Void> sent(SqlClient client, Collection<Taken> taken) {
        return client.preparedQuery(SENT)
                .execute(
                        Tuple.of(
                                taken.stream().map(Taken::seq).toArray(Long[]::new),
                                taken.stream().map(Taken::channelMessageId).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Another attempt later. The failed one did not go out. */
    public Uni<Void> again(SqlClient client, long seq, Instant at, String error) {
        return client.preparedQuery(AGAIN)
                .execute(Tuple.of(seq, ConversationRow.utc(at), error))
                .replaceWithVoid();
    }

    /**
     * It may have gone out or not.
     *
     * @param at when it is settled: until then the channel may tell
     */
    public Uni<Void> unsure(SqlClient client, long seq, Instant at, String error) {
        return client.preparedQuery(UNSURE)
                .execute(Tuple.of(seq, ConversationRow.utc(at), error))
                .replaceWithVoid();
    }

    /** No further attempt. Runs in the transaction that tells the conversation. */
    public Uni<Void> fail(SqlConnection tx, long seq, String error) {
        return tx.preparedQuery(FAIL).execute(Tuple.of(seq, error)).replaceWithVoid();
    }

    /** The conversation that a message is part of, now. */
    public Uni<UUID> conversationOf(SqlConnection tx, long seq) {
        return tx.preparedQuery(HOLDER)
                .execute(Tuple.of(seq))
                .map(rows -> rows.iterator().next().getUUID("conversation_id"));
    }

    /**
     * Drops a queued message whose chat changed hands, in the transaction that tells the
     * conversation; empty when it is not so.
     */
    public Uni<Optional<Dropped>> drop(SqlConnection tx, long seq) {
        return tx.preparedQuery(DROP)
                .execute(Tuple.of(seq))
                .map(rows -> first(rows).map(row -> new Dropped(answer(row))));
    }

    /** A message that will not be sent, and what it would have answered. */
    public record Dropped(@Nullable Answer answer) {}

    /**
     * Settles a message whose sender is gone, or knows no more than we do: sent, if the channel
     * told of a message in this chat that is none we know; else queued once more; else unknown.
     */
    public Uni<Void> settleLost(SqlClient client, long seq, Instant now, Duration clockSlack) {
        return client.preparedQuery(MATCH)
                .execute(Tuple.of(seq, ConversationRow.utc(now), Interval.of(clockSlack)))
                .chain(
                        rows ->
                                rows.rowCount() == 1
                                        ? Uni.createFrom().voidItem()
                                        : client.preparedQuery(REQUEUE_LOST)
                                                .execute(Tuple.of(seq, ConversationRow.utc(now)))
                                                .replaceWithVoid());
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static Outbound read(Row row) {
        return new Outbound(
                row.getLong("seq"),
                row.getUUID("conversation_id"),
                row.getString("account"),
                row.getString("instance"),
                address(row.getString("wa_address"), row.getString("phone"), row.getString("lid")),
                row.getString("text"),
                row.getString("quoted_message_id"),
                row.getLong("epoch"),
                row.getInteger("send_attempt"),
                answer(row),
                true,
                row.getString("traceparent"));
    }

    static @Nullable Answer answer(Row row) {
        Long from = row.getLong("answers_from");
        return from == null ? null : new Answer(from, row.getLong("answers_to"));
    }

    /** The address as the channel gave it goes first: it knows its own ninth digits. */
    private static String address(
            @Nullable String waAddress, @Nullable String phone, @Nullable String lid) {
        String best = waAddress != null ? waAddress : phone != null ? phone : lid;
        if (best == null) {
            throw new IllegalStateException("a WhatsApp chat without an address");
        }
        return best;
    }
}
