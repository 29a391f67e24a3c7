package dev.ponte.sync.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.SnapshotHash;
import dev.ponte.sync.snapshot.SnapshotJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code sync_snapshot}: what accounts were like. */
@ApplicationScoped
public class Snapshots {

    private static final String KEEP =
            "INSERT INTO sync_snapshot (account, hash, content) VALUES ($1, $2, $3::text::jsonb)"
                    + " ON CONFLICT (account, hash) DO UPDATE SET taken_at = now() RETURNING id";

    private static final String ONE =
            "SELECT content::text AS content FROM sync_snapshot WHERE id = $1";

    private final Pool pool;
    private final SnapshotJson json;

    Snapshots(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = new SnapshotJson(json);
    }

    Uni<UUID> keep(String account, Snapshot snapshot) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(account, SnapshotHash.of(snapshot), json.write(snapshot)))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    Uni<Snapshot> get(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> json.read(rows.iterator().next().getString("content")));
    }
}
