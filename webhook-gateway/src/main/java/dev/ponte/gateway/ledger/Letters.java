package dev.ponte.gateway.ledger;

import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.security.Accounts;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The table of dead letters, to be looked at. */
@ApplicationScoped
class Letters {

    private static final String ONE =
            "SELECT " + StoredLetter.COLUMNS + " FROM dead_letter d WHERE d.id = $1";

    private final Pool pool;

    private final LetterPlanner planner;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    Letters(Pool pool, LetterPlanner planner) {
        this.pool = pool;
        this.planner = planner;
    }

    /** The newest first, after the cursor; no records. */
    Uni<List<DeadLetterSummary>> list(
            DeadLetterFilter filter, @Nullable Cursor<String> after, int limit) {
        Where where = filter.where();
        Conditions.olderThan(where, "d.rejected_at", after);
        String sql =
                "SELECT %s FROM dead_letter d %s ORDER BY d.rejected_at DESC, d.id DESC LIMIT %s"
                        .formatted(DeadLetterSummary.COLUMNS, where.sql(), where.value(limit));
        return pool.preparedQuery(sql)
                .execute(where.values())
                .map(rows -> Columns.rows(rows, DeadLetterSummary::of));
    }

    /** One, of an account that is open, with its record and whether it could be replayed. */
    Uni<Optional<DeadLetterDetail>> detail(String id, Accounts open) {
        return one(id).emitOn(workers)
                .map(
                        found ->
                                found.filter(stored -> open.includes(stored.summary().account()))
                                        .map(this::detail));
    }

    private DeadLetterDetail detail(StoredLetter stored) {
        return DeadLetterDetail.of(stored, planner.plan(stored, Instant.now()));
    }

    private Uni<Optional<StoredLetter>> one(String id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> Columns.rows(rows, StoredLetter::of).stream().findFirst());
    }
}
