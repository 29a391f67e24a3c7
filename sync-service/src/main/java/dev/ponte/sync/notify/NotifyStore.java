package dev.ponte.sync.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Table {@code sync_notification}. */
@ApplicationScoped
public class NotifyStore {

    private static final String FIND = "SELECT settings FROM sync_notification WHERE group_id = $1";

    private static final String PUT =
            "INSERT INTO sync_notification (group_id, settings) VALUES ($1, $2::text::jsonb)"
                    + " ON CONFLICT (group_id) DO UPDATE SET settings = excluded.settings,"
                    + " updated_at = now()";

    private final Pool pool;
    private final ObjectMapper json;

    NotifyStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** NOBODY when nothing was set. */
    public Uni<NotifySettings> find(String group) {
        return find(pool, group);
    }

    Uni<NotifySettings> find(SqlClient client, String group) {
        return client.preparedQuery(FIND).execute(Tuple.of(group)).map(this::first);
    }

    /** They take the place of the old ones as a whole. The group is there. */
    public Uni<Void> put(String group, NotifySettings settings) {
        return pool.preparedQuery(PUT).execute(Tuple.of(group, stored(settings))).replaceWithVoid();
    }

    private NotifySettings first(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return NotifySettings.NOBODY;
        }
        try {
            return json.readValue(
                    rows.iterator().next().getJsonObject("settings").encode(),
                    NotifySettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("notification settings", e);
        }
    }

    private String stored(NotifySettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are JSON", e);
        }
    }
}
