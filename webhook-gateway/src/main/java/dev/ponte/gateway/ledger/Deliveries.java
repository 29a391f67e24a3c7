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

/** The table of deliveries, to be looked at. */
@ApplicationScoped
class Deliveries {

    private static final String ONE =
            "SELECT " + StoredDelivery.COLUMNS + " FROM delivery d WHERE d.id = $1";

    private final Pool pool;

    private final DeliveryPlanner planner;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    Deliveries(Pool pool, DeliveryPlanner planner) {
        this.pool = pool;
        this.planner = planner;
    }

    /** The newest first, after the cursor; no bodies. */
    Uni<List<DeliverySummary>> list(
            DeliveryFilter filter, @Nullable Cursor<String> after, int limit) {
        Where where = filter.where();
        Conditions.olderThan(where, "d.received_at", after);
        String sql =
                "SELECT %s FROM delivery d %s ORDER BY d.received_at DESC, d.id DESC LIMIT %s"
                        .formatted(DeliverySummary.COLUMNS, where.sql(), where.value(limit));
        return pool.preparedQuery(sql)
                .execute(where.values())
                .map(rows -> Columns.rows(rows, DeliverySummary::of));
    }

    /** One, of an account that is open, with its body and whether it could be replayed. */
    Uni<Optional<DeliveryDetail>> detail(String id, Accounts open) {
        return one(id).emitOn(workers)
                .map(
                        found ->
                                found.filter(stored -> open.includes(stored.summary().account()))
                                        .map(this::detail));
    }

    private DeliveryDetail detail(StoredDelivery stored) {
        return DeliveryDetail.of(stored, planner.plan(stored, Instant.now()));
    }

    private Uni<Optional<StoredDelivery>> one(String id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> Columns.rows(rows, StoredDelivery::of).stream().findFirst());
    }
}
