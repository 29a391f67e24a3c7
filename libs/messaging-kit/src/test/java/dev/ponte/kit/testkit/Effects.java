package dev.ponte.kit.testkit;

import dev.ponte.kit.consume.Received;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What consumers did: one row per event handled. */
@ApplicationScoped
public class Effects {

    private final Pool pool;

    Effects(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> write(SqlConnection tx, List<Received> events) {
        List<Tuple> rows =
                events.stream().map(e -> Tuple.of(e.event().account(), e.event().id())).toList();
        return tx.preparedQuery("INSERT INTO effect (account, event_id) VALUES ($1, $2)")
                .executeBatch(rows)
                .replaceWithVoid();
    }

    /** Event ids in the order of their effects. */
    public List<String> of(String account) {
        List<String> ids = new ArrayList<>();
        pool.preparedQuery("SELECT event_id FROM effect WHERE account = $1 ORDER BY id")
                .execute(Tuple.of(account))
                .await()
                .indefinitely()
                .forEach(row -> ids.add(row.getString(0)));
        return ids;
    }
}
