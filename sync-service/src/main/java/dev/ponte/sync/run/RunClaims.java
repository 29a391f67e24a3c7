package dev.ponte.sync.run;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works on what. A process that dies loses what it had when its lease ends. */
@ApplicationScoped
class RunClaims {

    /** While something new is made in the master of the run {@code r}, runs wait. */
    static final String NOTHING_IS_PROMOTED =
            "NOT EXISTS (SELECT FROM sync_group AS g WHERE g.id = r.group_id"
                    + " AND g.promoting_until > now())";

    private static final String NEXT_RUN =
            "UPDATE sync_run SET state = 'READING', holder = $1,"
                    + " lease_until = now() + $2 * interval '1 millisecond',"
                    + " started_at = coalesce(started_at, now())"
                    + " WHERE id = (SELECT r.id FROM sync_run AS r"
                    + " WHERE (r.state = 'QUEUED'"
                    + " AND (r.begin_after IS NULL OR r.begin_after <= now() OR r.cancelled)"
                    + " AND NOT EXISTS (SELECT FROM sync_run AS other"
                    + " WHERE other.group_id = r.group_id"
                    + " AND other.state IN ('READING', 'RUNNING'))"
                    + " AND "
                    + NOTHING_IS_PROMOTED
                    + ")"
                    + " OR (r.state = 'READING' AND r.lease_until < now())"
                    + " ORDER BY r.created_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING "
                    + RunRow.COLUMNS;

    /**
     * Each with a token of its own: who lost an account does not take it for the one that it, or
     * its own process, has got since. What this process still works on it never takes again.
     */
    private static final String NEXT_ACCOUNTS =
            "UPDATE sync_run_account AS a SET state = 'RUNNING', holder = gen_random_uuid(),"
                    + " lease_until = now() + $1 * interval '1 millisecond',"
                    + " started_at = coalesce(a.started_at, now())"
                    + " FROM (SELECT o.run_id, o.account FROM sync_run_account AS o"
                    + " JOIN sync_run AS r ON r.id = o.run_id"
                    + " WHERE r.state = 'RUNNING' AND o.state IN ('WAITING', 'RUNNING')"
                    + " AND (o.state = 'WAITING'"
                    + " OR (o.lease_until < now() AND o.holder <> ALL ($3)))"
                    + " ORDER BY r.created_at, o.account LIMIT $2"
                    + " FOR UPDATE OF o SKIP LOCKED) AS next"
                    + " WHERE a.run_id = next.run_id AND a.account = next.account"
                    + " RETURNING a.run_id, a.account, a.holder, a.rounds, a.before";

    private static final String HOLD =
            "WITH runs AS (UPDATE sync_run SET lease_until = now() + $2 * interval '1 millisecond'"
                    + " WHERE id = ANY ($4) AND holder = $1 AND state = 'READING')"
                    + " UPDATE sync_run_account"
                    + " SET lease_until = now() + $2 * interval '1 millisecond'"
                    + " WHERE holder = ANY ($3) AND state = 'RUNNING'";

    private static final String SOON_AGAIN =
            "UPDATE sync_run SET lease_until = now() + $3 * interval '1 millisecond'"
                    + " WHERE id = $1 AND holder = $2 AND state = 'READING'";

    private final Pool pool;
    private final RunConfig config;

    RunClaims(Pool pool, RunConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** A run whose master is to be read, by this process alone. */
    Uni<Optional<Run>> nextRun(UUID holder) {
        return pool.preparedQuery(NEXT_RUN)
                .execute(Tuple.of(holder, config.lease().toMillis()))
                .map(RunRow::first)
                // Another process began one of the same group in the same moment.
                .onFailure(UniqueViolation::is)
                .recoverWithItem(Optional.empty());
    }

    /**
     * @param working tokens of what this process works on
     */
    Uni<List<Claim>> nextAccounts(Set<UUID> working, int most) {
        Tuple tuple = Tuple.of(config.lease().toMillis(), most);
        tuple.addValue(working.toArray(UUID[]::new));
        return pool.preparedQuery(NEXT_ACCOUNTS).execute(tuple).map(RunClaims::claims);
    }

    /**
     * Says that this process is still there, and works on these. Nothing is written when it works
     * on none.
     *
     * @param working tokens of accounts
     * @param reading runs whose masters it reads
     */
    Uni<Void> hold(UUID holder, Set<UUID> working, Set<UUID> reading) {
        if (working.isEmpty() && reading.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple tuple = Tuple.of(holder, config.lease().toMillis());
        tuple.addValue(working.toArray(UUID[]::new));
        tuple.addValue(reading.toArray(UUID[]::new));
        return pool.preparedQuery(HOLD).execute(tuple).replaceWithVoid();
    }

    /** Lets go of a master that could not be read: somebody tries again in a while. */
    Uni<Void> soonAgain(Run run, UUID holder) {
        return pool.preparedQuery(SOON_AGAIN)
                .execute(Tuple.of(run.id(), holder, config.readAgain().toMillis()))
                .replaceWithVoid();
    }

    private static List<Claim> claims(RowSet<Row> rows) {
        List<Claim> claims = new ArrayList<>();
        for (Row row : rows) {
            claims.add(
                    new Claim(
                            row.getUUID("run_id"),
                            row.getString("account"),
                            row.getUUID("holder"),
                            row.getInteger("rounds"),
                            row.getUUID("before")));
        }
        return claims;
    }
}
