package dev.ponte.conversation.store;

import dev.ponte.events.conversation.OwnershipCause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Table {@code ownership_change}: who owned a conversation, and why. */
@ApplicationScoped
public class OwnershipHistory {

    private static final String INSERT =
            "INSERT INTO ownership_change (conversation_id, epoch, owner, cause, by, resumes_at, at)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private static final String LIST =
            "SELECT epoch, owner, cause, by, resumes_at, at FROM ownership_change"
                    + " WHERE conversation_id = $1 ORDER BY epoch";

    Uni<Void> insert(SqlConnection tx, Collection<OpenConversation> all) {
        List<Tuple> rows = new ArrayList<>();
        for (OpenConversation open : all) {
            for (OwnershipChange change : open.ownershipChanges()) {
                rows.add(row(open.id(), change));
            }
        }
        return Batch.run(tx, INSERT, rows);
    }

    /** The changes of hands of a conversation, oldest first. */
    public Uni<List<OwnershipChange>> of(SqlClient client, UUID conversation) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(conversation))
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(OwnershipHistory::read)
                                        .toList());
    }

    private static Tuple row(UUID conversation, OwnershipChange change) {
        return Tuple.tuple()
                .addValue(conversation)
                .addValue(change.epoch())
                .addValue(change.toBot() ? "BOT" : "PERSON")
                .addValue(change.cause().name())
                .addValue(change.by())
                .addValue(ConversationRow.utcOrNull(change.resumesAt()))
                .addValue(ConversationRow.utc(change.at()));
    }

    private static OwnershipChange read(Row row) {
        return new OwnershipChange(
                row.getLong("epoch"),
                "BOT".equals(row.getString("owner")),
                OwnershipCause.valueOf(row.getString("cause")),
                row.getString("by"),
                ConversationRow.instantOrNull(row, "resumes_at"),
                ConversationRow.instant(row, "at"));
    }
}
