package dev.ponte.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes a consumer idempotent: an event's id is written in the transaction of its effects, so an
 * event delivered five times has one effect. {@code BatchConsumer} asks it for every batch; ask it
 * yourself only where events come by another way.
 */
@ApplicationScoped
public class Inbox {

    private static final String INSERT =
            """
            INSERT INTO inbox (consumer, event_id)
            SELECT $1, event_id FROM unnest($2::text[]) AS event_id
            ON CONFLICT DO NOTHING RETURNING event_id
            """;

    /**
     * Notes events as seen, in one statement.
     *
     * @param consumer who handles them; a name that never changes
     * @return the ids not seen before; they count as seen when the transaction commits
     */
    public Uni<Set<String>> firstSeen(
            SqlConnection tx, String consumer, Collection<String> eventIds) {
        if (eventIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        // Sorted, so that two transactions with the same events wait for each other and do not
        // deadlock.
        Object sorted = eventIds.stream().distinct().sorted().toArray(String[]::new);
        return tx.preparedQuery(INSERT).execute(Tuple.of(consumer, sorted)).map(Inbox::ids);
    }

    private static Set<String> ids(RowSet<Row> rows) {
        Set<String> ids = HashSet.newHashSet(rows.size());
        rows.forEach(row -> ids.add(row.getString(0)));
        return ids;
    }
}
