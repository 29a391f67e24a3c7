package dev.ponte.conversation.store;

import dev.ponte.kit.group.LazyCommit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The due columns of {@code conversation}: which replies to write, which pauses to end. */
@ApplicationScoped
public class DueReplies {

    /**
     * Not while the channel has no phone: Z-API would queue the reply and send it hours later. Not
     * while an earlier answer is still on its way: they would overtake each other.
     */
    private static final String REPLIES =
            "SELECT "
                    + ConversationRow.COLUMNS
                    + " FROM conversation c WHERE c.reply_wake_at <= $1 AND "
                    + LazyCommit.CONDITION
                    + " AND NOT EXISTS (SELECT 1 FROM channel_connection l"
                    + " WHERE l.account = c.account AND l.channel = c.channel"
                    + " AND l.instance = c.instance AND NOT l.connected)"
                    + " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id"
                    + " AND m.send_state IN ('QUEUED', 'SENDING'))"
                    + " ORDER BY c.reply_wake_at LIMIT $2 FOR UPDATE OF c SKIP LOCKED";

    private static final String PAUSES =
            "SELECT "
                    + ConversationRow.COLUMNS
                    + " FROM conversation c WHERE c.resumes_at <= $1"
                    + " ORDER BY c.resumes_at LIMIT $2 FOR UPDATE OF c SKIP LOCKED";

    private static final String RENEW =
            "UPDATE conversation SET reply_wake_at = $2 WHERE id = ANY($1)"
                    + " AND reply_state = 'WRITING' AND reply_token = ANY($3)";

    /**
     * Locks conversations whose reply is due, to be claimed; a claim that is lost is made again.
     */
    public Uni<Collection<OpenConversation>> replies(SqlConnection tx, Instant now, int limit) {
        return due(tx, REPLIES, now, limit);
    }

    /** Locks conversations whose pause is over. */
    public Uni<Collection<OpenConversation>> pauses(SqlConnection tx, Instant now, int limit) {
        return due(tx, PAUSES, now, limit);
    }

    /** Keeps the claims of a living worker. */
    public Uni<Void> renew(
            SqlClient client, Collection<UUID> ids, Collection<Long> tokens, Instant until) {
        Tuple tuple = Tuple.tuple();
        tuple.addValue(ids.toArray(UUID[]::new));
        tuple.addValue(ConversationRow.utc(until));
        tuple.addValue(tokens.toArray(Long[]::new));
        return client.preparedQuery(RENEW).execute(tuple).replaceWithVoid();
    }

    private static Uni<Collection<OpenConversation>> due(
            SqlConnection tx, String sql, Instant now, int limit) {
        return tx.preparedQuery(sql)
                .execute(Tuple.of(ConversationRow.utc(now), limit))
                .map(rows -> Conversations.byId(rows).values());
    }
}
