package dev.ponte.gateway.ledger;

import dev.ponte.kit.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows can be replayed.
 *
 * @param <T> a row, with what a replay needs
 * @param <F> which rows are meant
 */
interface ReplaySource<T, F> {

    /** {@code delivery} or {@code dead-letter}: metric label and log value. */
    String what();

    /** One row, locked until the transaction ends. */
    Uni<Optional<T>> lock(SqlConnection tx, String id);

    /**
     * Rows after the cursor, the oldest first, so that order per key is kept.
     *
     * @param lock until the transaction ends
     */
    Uni<List<T>> oldest(
            SqlClient on, F filter, @Nullable Cursor<String> after, int limit, boolean lock);

    Plan plan(T row, Instant now);

    /** Notes what was replayed, when, and by whom. */
    Uni<Void> note(SqlConnection tx, List<Sent<T>> sent, String by, Instant now);

    String id(T row);

    String account(T row);

    Cursor<String> place(T row);

    /** A row and what is sent for it. */
    record Sent<T>(T row, Plan.Send plan) {}
}
