package dev.ponte.conversation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Conversations by what people know of them. One that became part of another leads there. */
@ApplicationScoped
public class ConversationFinder {

    private static final String BY_ID =
            "SELECT coalesce(merged_into, id) AS id FROM conversation"
                    + " WHERE account = $1 AND id = $2";

    private static final String BY_CONTACT =
            "SELECT id FROM conversation WHERE account = $1 AND crm_contact_id = $2"
                    + " AND merged_into IS NULL ORDER BY id";

    private static final String BY_LEAD =
            "SELECT id FROM conversation WHERE account = $1 AND crm_lead_id = $2"
                    + " AND merged_into IS NULL ORDER BY id";

    private static final String BY_PHONE =
            "SELECT id FROM conversation WHERE account = $1 AND phone = $2"
                    + " AND merged_into IS NULL ORDER BY id";

    public Uni<List<UUID>> byId(SqlClient client, String account, UUID id) {
        return find(client, BY_ID, Tuple.of(account, id));
    }

    public Uni<List<UUID>> byContact(SqlClient client, String account, long crmContactId) {
        return find(client, BY_CONTACT, Tuple.of(account, crmContactId));
    }

    public Uni<List<UUID>> byLead(SqlClient client, String account, long crmLeadId) {
        return find(client, BY_LEAD, Tuple.of(account, crmLeadId));
    }

    /**
     * @param digits canonical
     */
    public Uni<List<UUID>> byPhone(SqlClient client, String account, String digits) {
        return find(client, BY_PHONE, Tuple.of(account, digits));
    }

    private static Uni<List<UUID>> find(SqlClient client, String sql, Tuple tuple) {
        return client.preparedQuery(sql)
                .execute(tuple)
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getUUID("id"))
                                        .toList());
    }
}
