package dev.ponte.sync.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.snapshot.Snapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    private final ObjectMapper json;

    Snapshots(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<UUID> keep(String account, Snapshot snapshot) {
        String content = write(snapshot);
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(account, hash(content), content))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    Uni<Snapshot> get(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> read(rows.iterator().next().getString("content")));
    }

    private String write(Snapshot snapshot) {
        try {
            return json.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot is JSON", e);
        }
    }

    private Snapshot read(String content) {
        try {
            return json.readValue(content, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored snapshot is readable", e);
        }
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
