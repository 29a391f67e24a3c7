package dev.ponte.conversation.store;

import dev.ponte.conversation.identity.AddressKey;
import dev.ponte.events.inbound.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Table {@code contact_address}: which names lead to which conversation. */
@ApplicationScoped
class Addresses {

    private static final String KEYS =
            "unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])";

    private static final String FIND =
            "SELECT a.account, a.channel, a.instance, a.kind, a.value, a.conversation_id"
                    + " FROM contact_address a JOIN "
                    + KEYS
                    + " AS k (account, channel, instance, kind, value)"
                    + " USING (account, channel, instance, kind, value)";

    private static final String ADD =
            "INSERT INTO contact_address (account, channel, instance, kind, value, conversation_id)"
                    + " SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[],"
                    + " $5::text[], $6::uuid[]) ON CONFLICT DO NOTHING";

    private static final List<String> JOIN =
            List.of(
                    "UPDATE contact_address SET conversation_id = $2 WHERE conversation_id = $1",
                    "UPDATE message SET conversation_id = $2 WHERE conversation_id = $1",
                    "UPDATE message_status SET conversation_id = $2 WHERE conversation_id = $1",
                    "UPDATE conversation SET merged_into = $2, reply_state = 'NONE',"
                            + " reply_wake_at = NULL, resumes_at = NULL WHERE id = $1");

    /** What was on its way stays on its way if the bot owns the whole, and is dropped if not. */
    private static final String JOIN_OUTSTANDING =
            "UPDATE message SET epoch = CASE WHEN $2 THEN $3 ELSE epoch END"
                    + " WHERE conversation_id = $1 AND send_state IN ('QUEUED', 'SENDING')";

    Uni<Map<AddressKey, UUID>> find(SqlConnection tx, Collection<AddressKey> keys) {
        return tx.preparedQuery(FIND).execute(tuple(keys)).map(Addresses::read);
    }

    Uni<Void> add(SqlConnection tx, Map<AddressKey, UUID> learned) {
        if (learned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple tuple = tuple(learned.keySet());
        tuple.addValue(learned.values().toArray(UUID[]::new));
        return tx.preparedQuery(ADD)
                .execute(tuple)
                .invoke(
                        done -> {
                            if (done.rowCount() != learned.size()) {
                                throw new ConcurrentChangeException();
                            }
                        })
                .replaceWithVoid();
    }

    Uni<Void> join(SqlConnection tx, UUID from, UUID into, boolean botOwns, long epoch) {
        Uni<Void> all =
                tx.preparedQuery(JOIN_OUTSTANDING)
                        .execute(Tuple.of(from, botOwns, epoch))
                        .replaceWithVoid();
        for (String sql : JOIN) {
            all =
                    all.chain(() -> tx.preparedQuery(sql).execute(Tuple.of(from, into)))
                            .replaceWithVoid();
        }
        return all;
    }

    private static Map<AddressKey, UUID> read(RowSet<Row> rows) {
        Map<AddressKey, UUID> known = new HashMap<>();
        for (Row row : rows) {
            AddressKey key =
                    new AddressKey(
                            row.getString("account"),
                            Channel.valueOf(row.getString("channel")),
                            row.getString("instance"),
                            AddressKey.Kind.valueOf(row.getString("kind")),
                            row.getString("value"));
            known.put(key, row.getUUID("conversation_id"));
        }
        return known;
    }

    private static Tuple tuple(Collection<AddressKey> keys) {
        Tuple tuple = Tuple.tuple();
        tuple.addValue(column(keys, AddressKey::account));
        tuple.addValue(column(keys, key -> key.channel().name()));
        tuple.addValue(column(keys, AddressKey::instance));
        tuple.addValue(column(keys, key -> key.kind().name()));
        tuple.addValue(column(keys, AddressKey::value));
        return tuple;
    }

    private static String[] column(
            Collection<AddressKey> keys, Function<AddressKey, String> value) {
        return keys.stream().map(value).toArray(String[]::new);
    }
}
