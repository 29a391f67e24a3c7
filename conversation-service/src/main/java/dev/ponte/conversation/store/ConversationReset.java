package dev.ponte.conversation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Forgets all conversations of an account. For trying things out, not for erasing a person. */
@ApplicationScoped
public class ConversationReset {

    private static final String OF_ACCOUNT =
            " WHERE conversation_id IN (SELECT id FROM conversation WHERE account = $1)";

    private static final List<String> DETAILS =
            List.of(
                    "DELETE FROM message_status WHERE account = $1",
                    "DELETE FROM message WHERE account = $1",
                    "DELETE FROM ownership_change" + OF_ACCOUNT,
                    "DELETE FROM contact_address WHERE account = $1");

    private static final String CONVERSATIONS = "DELETE FROM conversation WHERE account = $1";

    private final Pool pool;

    ConversationReset(Pool pool) {
        this.pool = pool;
    }

    /** How many conversations there were. */
    public Uni<Integer> reset(String account) {
        return pool.withTransaction(tx -> reset(tx, account));
    }

    private static Uni<Integer> reset(SqlConnection tx, String account) {
        Uni<Void> details = Uni.createFrom().voidItem();
        for (String sql : DETAILS) {
            details = details.chain(() -> run(tx, sql, account)).replaceWithVoid();
        }
        return details.chain(() -> run(tx, CONVERSATIONS, account));
    }

    private static Uni<Integer> run(SqlConnection tx, String sql, String account) {
        return tx.preparedQuery(sql).execute(Tuple.of(account)).map(done -> done.rowCount());
    }
}
