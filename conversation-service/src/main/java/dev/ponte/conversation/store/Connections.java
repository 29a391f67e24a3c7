package dev.ponte.conversation.store;

import dev.ponte.events.inbound.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code channel_connection}: which channels have lost their phone. */
@ApplicationScoped
public class Connections {

    private static final String SET =
            "INSERT INTO channel_connection AS c (account, channel, instance, connected, reason, at)"
                    + " VALUES ($1, $2, $3, $4, $5, $6)"
                    + " ON CONFLICT (account, channel, instance) DO UPDATE SET"
                    + " connected = excluded.connected, reason = excluded.reason, at = excluded.at"
                    + " WHERE excluded.at >= c.at";

    private static final String LOST =
            "SELECT account, instance FROM channel_connection WHERE NOT connected"
                    + " AND channel = 'ZAPI'";

    /** A Z-API instance. */
    public record Instance(String account, String instance) {}

    /** Remembers the newest state; an older one changes nothing. */
    public Uni<Void> set(
            SqlClient client,
            String account,
            Channel channel,
            String instance,
            boolean connected,
            @Nullable String reason,
            Instant at) {
        Tuple tuple =
                Tuple.of(account, channel.name(), instance, connected, reason)
                        .addValue(ConversationRow.utc(at));
        return client.preparedQuery(SET).execute(tuple).replaceWithVoid();
    }

    /** The Z-API instances that have no phone as far as we know. */
    public Uni<List<Instance>> lost(SqlClient client) {
        return client.query(LOST)
                .execute()
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(
                                                row ->
                                                        new Instance(
                                                                row.getString("account"),
                                                                row.getString("instance")))
                                        .toList());
    }
}
