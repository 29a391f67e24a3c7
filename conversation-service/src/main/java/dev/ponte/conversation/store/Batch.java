package dev.ponte.conversation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * A statement for each row, sent in one go: for few rows, and for those of which one may meet
 * another in {@code ON CONFLICT}. All else is written by {@link Columns}.
 */
final class Batch {

    private Batch() {}

    static Uni<Void> run(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }
}
