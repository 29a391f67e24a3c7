package dev.ponte.kit.outbox;

import dev.ponte.kit.group.LazyCommit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the relay asks of PostgreSQL, on the one connection that holds its locks. Blocking: the
 * relay has a thread of its own.
 */
final class OutboxTable {

    /**
     * Advisory locks belong to the whole database: the schema keeps services apart. The CTE is
     * materialised so that only shards with rows are tried.
     */
    private static final String TRY_PENDING =
            """
            WITH pending AS MATERIALIZED (
                SELECT shard FROM generate_series(0, 15) AS shard
                WHERE EXISTS (SELECT 1 FROM outbox WHERE outbox.shard = shard.shard)
            )
            SELECT shard, pg_try_advisory_lock(hashtext(current_schema() || '.outbox'), shard)
            FROM pending
            """;

    private static final String READ =
            """
            SELECT id, topic, key, headers::text, value FROM outbox
            WHERE shard = ANY ($1::smallint[]) ORDER BY id LIMIT $2
            """;

    /**
     * Not waiting for the disk: what a crashed server forgets to have deleted is published again,
     * as after a crash of ours.
     */
    private static final String DELETE =
            "DELETE FROM outbox WHERE id = ANY ($1::bigint[]) AND " + LazyCommit.CONDITION;

    private static final String UNLOCK = "SELECT pg_advisory_unlock_all()";

    /** Shards that wait for a relay: those we got, and whether others have some. */
    record Claim(List<Short> shards, boolean contended) {}

    private final SqlConnection connection;
    private final Duration timeout;

    OutboxTable(SqlConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    Claim claim() {
        List<Short> shards = new ArrayList<>();
        boolean contended = false;
        for (Row row : await(connection.query(TRY_PENDING).execute())) {
            if (row.getBoolean(1)) {
                shards.add(row.getInteger(0).shortValue());
            } else {
                contended = true;
            }
        }
        return new Claim(shards, contended);
    }

    /** A statement of its own after the lock, so that it sees what the last holder deleted. */
    List<PendingRecord> read(List<Short> shards, int limit) {
        RowSet<Row> rows =
                await(
                        connection
                                .preparedQuery(READ)
                                .execute(Tuple.of(shards.toArray(Short[]::new), limit)));
        List<PendingRecord> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(PendingRecord.of(row)));
        return records;
    }

    /** By id, never "up to": ids are given before commit, so a smaller one may still appear. */
    void delete(List<Long> ids) {
        if (!ids.isEmpty()) {
            Object idArray = ids.toArray(Long[]::new);
            await(connection.preparedQuery(DELETE).execute(Tuple.of(idArray)));
        }
    }

    /**
     * Gives the locks back, then the connection. Does not wait: a connection that hangs goes back
     * to the pool when its locks are gone, and not before.
     */
    void release() {
        connection
                .query(UNLOCK)
                .execute()
                .eventually(connection::close)
                .subscribe()
                .with(unlocked -> {}, failure -> {});
    }

    private <T> T await(Uni<T> answer) {
        return answer.await().atMost(timeout);
    }
}
