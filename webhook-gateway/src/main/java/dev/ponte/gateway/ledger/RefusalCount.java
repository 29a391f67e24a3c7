package dev.ponte.gateway.ledger;

import dev.ponte.gateway.budget.FailureBudgets;
import dev.ponte.gateway.database.Migrations;
import dev.ponte.kit.problem.PassingFailure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells the failure budgets what the ledger knows: the refusals of all replicas, and of the process
 * before this one. While PostgreSQL is away each replica has its own count.
 */
@ApplicationScoped
class RefusalCount {

    /** All from one index, without a row read; the outcome literally, so that it is seen to fit. */
    private static final String SQL =
            """
            SELECT account, count(*)::int AS refusals FROM delivery
            WHERE outcome = 'REFUSED' AND source = 'kommo' AND NOT quarantined
                AND account = ANY ($1) AND received_at >= $2
            GROUP BY account
            """;

    private final Pool pool;
    private final FailureBudgets budgets;
    private final Migrations migrations;
    private final PassingFailure databaseAway;

    RefusalCount(
            Pool pool, FailureBudgets budgets, Migrations migrations, PassingFailure databaseAway) {
        this.pool = pool;
        this.budgets = budgets;
        this.migrations = migrations;
        this.databaseAway = databaseAway;
    }

    @Scheduled(
            every = "${ponte.gateway.kommo-budget.count-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        if (budgets.accounts().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return migrations
                .done()
                .flatMap(done -> count(Instant.now().minus(budgets.window())))
                .invoke(rows -> budgets.told(byAccount(rows)))
                .replaceWithVoid()
                .onFailure(databaseAway::passes)
                .recoverWithNull();
    }

    private Uni<RowSet<Row>> count(Instant since) {
        String[] accounts = budgets.accounts().toArray(String[]::new);
        return pool.preparedQuery(SQL).execute(Tuple.of(accounts, Columns.utc(since)));
    }

    private static Map<String, Integer> byAccount(RowSet<Row> rows) {
        Map<String, Integer> refusals = HashMap.newHashMap(rows.size());
        rows.forEach(row -> refusals.put(row.getString("account"), row.getInteger("refusals")));
        return refusals;
    }
}
