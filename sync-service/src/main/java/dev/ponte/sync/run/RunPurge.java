package dev.ponte.sync.run;

import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Forgets runs that are too old, and then what only they needed. The newest of each group stay, the
 * last one of each account, and those that an undo refers to. Counts {@code
 * ponte.sync.purged{what}}.
 */
@ApplicationScoped
class RunPurge {

    private static final Logger LOG = Logger.getLogger(RunPurge.class);

    /**
     * Replicas purge side by side: rows that another one is at are skipped. Links of an undo go
     * with the run that was undone, as nobody can undo it again.
     */
    private static final String RUNS =
            """
            WITH gone AS (DELETE FROM sync_run WHERE id IN (
                SELECT r.id FROM sync_run AS r
                WHERE r.finished_at < $1
                AND r.created_at < (SELECT n.created_at FROM sync_run AS n
                    WHERE n.group_id = r.group_id
                    ORDER BY n.created_at DESC OFFSET $2 LIMIT 1)
                AND NOT EXISTS (SELECT FROM sync_run AS u WHERE u.undoes = r.id)
                AND NOT EXISTS (SELECT FROM sync_account AS a WHERE a.last_run = r.id)
                ORDER BY r.finished_at LIMIT $3 FOR UPDATE OF r SKIP LOCKED) RETURNING id),
            links AS (DELETE FROM sync_link
                WHERE source IN (SELECT 'undo:' || id FROM gone))
            SELECT count(*)::int AS count FROM gone
            """;

    /** One that is wanted again is as young as that: see {@link Snapshots}. */
    private static final String SNAPSHOTS =
            """
            WITH gone AS (DELETE FROM sync_snapshot WHERE id IN (
                SELECT s.id FROM sync_snapshot AS s
                WHERE s.taken_at < $1
                AND NOT EXISTS (SELECT FROM sync_run AS r WHERE r.snapshot = s.id)
                AND NOT EXISTS (SELECT FROM sync_run_account AS a WHERE a.before = s.id)
                ORDER BY s.taken_at LIMIT $2 FOR UPDATE OF s SKIP LOCKED) RETURNING id)
            SELECT count(*)::int AS count FROM gone
            """;

    /**
     * What was decided long ago, or is gone; what somebody dismissed stays while an account has it,
     * so that it is not proposed again. And what no account of the group stands for any more.
     */
    private static final String PROPOSALS =
            """
            WITH gone AS (DELETE FROM sync_proposal WHERE id IN (
                SELECT p.id FROM sync_proposal AS p
                WHERE p.first_seen < $1 AND (p.state <> 'OPEN' OR NOT EXISTS (
                    SELECT FROM sync_sighting AS s JOIN sync_account AS a ON a.account = s.account
                    WHERE s.proposal_id = p.id AND a.group_id = p.group_id))
                AND coalesce(p.decided_at, p.first_seen) < $1
                AND NOT EXISTS (SELECT FROM sync_sighting AS s
                    WHERE s.proposal_id = p.id AND s.last_seen >= $1)
                ORDER BY p.first_seen LIMIT $2 FOR UPDATE OF p SKIP LOCKED) RETURNING id)
            SELECT count(*)::int AS count FROM gone
            """;

    private final Pool pool;
    private final PurgeConfig config;
    private final RunMeters meters;

    RunPurge(Pool pool, PurgeConfig config, RunMeters meters) {
        if (config.batch() < 1 || config.keep() < 1 || !config.retention().isPositive()) {
            throw new IllegalStateException(
                    "ponte.sync.purge.batch, ponte.sync.purge.keep and ponte.sync.purge.retention"
                            + " must be above 0");
        }
        this.pool = pool;
        this.config = config;
        this.meters = meters;
    }

    @Scheduled(
            every = "${ponte.sync.purge.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return purge(Instant.now());
    }

    Uni<Void> purge(Instant now) {
        OffsetDateTime before = now.minus(config.retention()).atOffset(ZoneOffset.UTC);
        return all("run", RUNS, Tuple.of(before, config.keep() - 1, config.batch()))
                .chain(() -> all("snapshot", SNAPSHOTS, Tuple.of(before, config.batch())))
                .chain(() -> all("proposal", PROPOSALS, Tuple.of(before, config.batch())));
    }

    /** Small statements until nothing is left, so that no transaction is long. */
    private Uni<Void> all(String what, String delete, Tuple values) {
        return some(what, delete, values)
                .repeat()
                .until(deleted -> deleted < config.batch())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> some(String what, String delete, Tuple values) {
        return pool.preparedQuery(delete)
                .execute(values)
                .map(rows -> rows.iterator().next().getInteger("count"))
                .invoke(deleted -> said(what, deleted));
    }

    private void said(String what, int deleted) {
        meters.purged(what, deleted);
        if (deleted > 0) {
            LogLine.of("old rows of replication removed")
                    .with(LogKey.ACTION, "purge_" + what)
                    .with(LogKey.COUNT, deleted)
                    .log(LOG, Logger.Level.INFO);
        }
    }
}
