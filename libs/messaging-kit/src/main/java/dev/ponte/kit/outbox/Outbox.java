package dev.ponte.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * The way facts leave a service: a change and the events about it are written in one transaction, a
 * relay publishes them afterwards, at least once and in order per key.
 *
 * <pre>{@code
 * outbox.transaction(tx -> store.save(tx, conversation)
 *         .chain(() -> outbox.append(tx, records)));
 * }</pre>
 *
 * <p>Order per key is the order of ids, so write the events of one key while holding that key's row
 * lock (the aggregate's row, {@code SELECT … FOR UPDATE}); then it is the order of commits too.
 */
@ApplicationScoped
public class Outbox {

    /**
     * Key, headers and value of one event: Kafka's default of 1 MiB a record, less room for the
     * record's own overhead.
     */
    public static final int MAX_BYTES = 1_000_000;

    private final Pool pool;
    private final RelayBell bell;

    Outbox(Pool pool, RelayBell bell) {
        this.pool = pool;
        this.bell = bell;
    }

    /**
     * Runs work in one transaction: commits when it completes, rolls back when it fails. Rings for
     * the relay after the commit.
     */
    public <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).invoke(bell::ring);
    }

    /**
     * Writes events, all in one statement, in the list's order.
     *
     * @throws EventTooLargeException when Kafka would refuse one; nothing is written
     */
    public Uni<Void> append(SqlConnection tx, List<OutboxRecord> records) {
        return appendEncoded(tx, records.stream().map(EncodedRecord::of).toList());
    }

    /**
     * Writes records that are encoded already, all in one statement, in the list's order.
     *
     * @throws EventTooLargeException when Kafka would refuse one; nothing is written
     */
    public Uni<Void> appendEncoded(SqlConnection tx, List<EncodedRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(OutboxInsert.SQL)
                .execute(OutboxInsert.parameters(records))
                .replaceWithVoid();
    }
}
