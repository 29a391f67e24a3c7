package dev.ponte.sync.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.account.RefusedException.Fault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code sync_group}. */
@ApplicationScoped
public class Groups {

    private static final String ALL = "SELECT id, name, settings FROM sync_group ORDER BY id";

    private static final String ONE = "SELECT id, name, settings FROM sync_group WHERE id = $1";

    private static final String LOCK = "SELECT id FROM sync_group WHERE id = $1 FOR UPDATE";

    private static final String ADD =
            "INSERT INTO sync_group (id, name, settings) VALUES ($1, $2, $3)"
                    + " ON CONFLICT (id) DO NOTHING RETURNING id, name, settings";

    private static final String CHANGE =
            "UPDATE sync_group SET name = coalesce($2, name), settings = coalesce($3, settings),"
                    + " updated_at = now() WHERE id = $1 RETURNING id, name, settings";

    private static final String IN_USE =
            "SELECT account FROM sync_account WHERE group_id = $1 LIMIT 1";

    private static final String REMOVE =
            "WITH told AS (DELETE FROM sync_told WHERE subject = 'group:' || $1)"
                    + " DELETE FROM sync_group WHERE id = $1";

    private final Pool pool;
    private final ObjectMapper json;

    Groups(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** All, by id. */
    public Uni<List<Group>> all() {
        return pool.query(ALL).execute().map(this::all);
    }

    public Uni<Optional<Group>> find(String id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(this::first);
    }

    /**
     * @throws RefusedException GROUP_KNOWN
     */
    public Uni<Group> add(Group group) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(group.id(), group.name(), stored(group.settings())))
                .map(
                        rows ->
                                first(rows)
                                        .orElseThrow(
                                                () ->
                                                        new RefusedException(
                                                                Fault.GROUP_KNOWN, group.id())));
    }

    /**
     * @param name null: stays
     * @param settings null: stay; else they take the place of the old ones as a whole
     * @return empty when there is no such group
     */
    public Uni<Optional<Group>> change(
            String id, @Nullable String name, @Nullable Settings settings) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(id, name, settings == null ? null : stored(settings)))
                .map(this::first);
    }

    /**
     * @throws RefusedException GROUP_UNKNOWN, GROUP_IN_USE
     */
    public Uni<Void> remove(String id) {
        return pool.withTransaction(
                tx ->
                        lock(tx, id)
                                .chain(() -> tx.preparedQuery(IN_USE).execute(Tuple.of(id)))
                                .invoke(rows -> refuseInUse(rows, id))
                                .chain(() -> tx.preparedQuery(REMOVE).execute(Tuple.of(id)))
                                .replaceWithVoid());
    }

    /** Does nothing when it is there. */
    Uni<Void> makeDefault(SqlConnection tx) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(Group.DEFAULT, Group.DEFAULT, stored(Settings.EVERYTHING)))
                .replaceWithVoid();
    }

    /**
     * Until the end of the transaction nobody else changes who is in it.
     *
     * @throws RefusedException GROUP_UNKNOWN
     */
    Uni<Void> lock(SqlConnection tx, String id) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .invoke(
                        rows -> {
                            if (rows.size() == 0) {
                                throw new RefusedException(Fault.GROUP_UNKNOWN, id);
                            }
                        })
                .replaceWithVoid();
    }

    private static void refuseInUse(RowSet<Row> rows, String id) {
        if (rows.size() > 0) {
            throw new RefusedException(Fault.GROUP_IN_USE, id);
        }
    }

    private JsonObject stored(Settings settings) {
        try {
            return new JsonObject(json.writeValueAsString(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are JSON", e);
        }
    }

    private List<Group> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::one).toList();
    }

    private Optional<Group> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private Group one(Row row) {
        try {
            return new Group(
                    row.getString("id"),
                    row.getString("name"),
                    json.readValue(row.getJsonObject("settings").encode(), Settings.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings of " + row.getString("id"), e);
        }
    }
}
