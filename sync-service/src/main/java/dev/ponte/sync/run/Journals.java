package dev.ponte.sync.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.apply.Journal;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Plan;
import dev.ponte.sync.plan.Step;
import dev.ponte.sync.snapshot.Snapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tables {@code sync_step} and {@code sync_run_account}: what happens to an account in a run. */
@ApplicationScoped
class Journals {

    private static final String BEFORE =
            "UPDATE sync_run_account SET before = coalesce(before, $3)"
                    + " WHERE run_id = $1 AND account = $2";

    /** Rounds go on counting where a process that died has left them. */
    private static final String ROUND =
            "WITH dropped AS (UPDATE sync_step SET state = 'DROPPED' WHERE run_id = $1"
                    + " AND account = $2 AND state IN ('PLANNED', 'BEGUN'))"
                    + " UPDATE sync_run_account SET rounds = $3,"
                    + " planned_writes = $4, planned_reads = $5"
                    + " WHERE run_id = $1 AND account = $2";

    private static final String PLAN =
            "INSERT INTO sync_step (run_id, account, round, position, step, changes)"
                    + " SELECT $1, $2, $3, * FROM unnest($4::int[], $5::text[], $6::text[]::jsonb[])";

    /** Only who holds the account begins a step of it, and holds it for longer from then on. */
    private static final String BEGUN =
            "mine AS (UPDATE sync_run_account AS a"
                    + " SET lease_until = now() + $5 * interval '1 millisecond'"
                    + " FROM sync_run AS r WHERE a.run_id = $1 AND a.account = $2"
                    + " AND a.holder = $6 AND a.state = 'RUNNING' AND r.id = a.run_id"
                    + " AND NOT r.cancelled RETURNING a.account)"
                    + " UPDATE sync_step AS s SET state = 'BEGUN', begun_at = now() FROM mine"
                    + " WHERE s.run_id = $1 AND s.account = mine.account AND s.round = $3"
                    + " AND s.position = $4";

    private static final String BEGIN = "WITH " + BEGUN;

    /** The one before was made, whoever holds the account by now. */
    private static final String NEXT =
            "WITH done AS (UPDATE sync_step SET state = 'DONE', finished_at = now()"
                    + " WHERE run_id = $1 AND account = $2 AND round = $3 AND position = $4 - 1), "
                    + BEGUN;

    private static final String FAIL =
            "UPDATE sync_step SET state = 'FAILED', error = $5, finished_at = now()"
                    + " WHERE run_id = $1 AND account = $2 AND round = $3 AND position = $4";

    private final Pool pool;
    private final Snapshots snapshots;
    private final ObjectMapper json;
    private final RunConfig config;
    private final RunMeters meters;

    Journals(
            Pool pool, Snapshots snapshots, ObjectMapper json, RunConfig config, RunMeters meters) {
        this.pool = pool;
        this.snapshots = snapshots;
        this.json = json;
        this.config = config;
        this.meters = meters;
    }

    Journal of(Run run, Claim claim) {
        return new AccountJournal(run, claim);
    }

    private final class AccountJournal implements Journal {

        private final Run run;
        private final Claim claim;
        private boolean keptBefore;

        AccountJournal(Run run, Claim claim) {
            this.run = run;
            this.claim = claim;
            this.keptBefore = claim.before() != null;
        }

        @Override
        public Uni<Void> before(Snapshot snapshot) {
            if (keptBefore) {
                return Uni.createFrom().voidItem();
            }
            keptBefore = true;
            return snapshots
                    .keep(claim.account(), snapshot)
                    .chain(
                            id ->
                                    pool.preparedQuery(BEFORE)
                                            .execute(Tuple.of(run.id(), claim.account(), id)))
                    .replaceWithVoid();
        }

        @Override
        public Uni<Void> planned(int round, Plan plan, int reads) {
            int writes = plan.steps().size();
            return pool.withTransaction(
                    tx ->
                            tx.preparedQuery(ROUND)
                                    .execute(
                                            Tuple.of(
                                                    run.id(),
                                                    claim.account(),
                                                    number(round),
                                                    writes,
                                                    reads))
                                    .chain(() -> insert(tx, round, plan))
                                    .chain(() -> keep(tx, plan.links())));
        }

        private Uni<Void> insert(SqlConnection tx, int round, Plan plan) {
            List<Step> steps = plan.steps();
            Integer[] positions = new Integer[steps.size()];
            String[] names = new String[steps.size()];
            String[] changes = new String[steps.size()];
            for (int i = 0; i < steps.size(); i++) {
                positions[i] = i;
                names[i] = StepName.of(steps.get(i));
                changes[i] = write(steps.get(i));
            }
            Tuple tuple = Tuple.of(run.id(), claim.account(), number(round));
            tuple.addValue(positions);
            tuple.addValue(names);
            tuple.addValue(changes);
            return tx.preparedQuery(PLAN).execute(tuple).replaceWithVoid();
        }

        @Override
        public Uni<Void> alike(List<Link> found) {
            return keep(pool, found);
        }

        @Override
        public Uni<Boolean> begin(int round, int position) {
            return begin(BEGIN, round, position);
        }

        /**
         * What was made is known before the step counts as done: a step that is not, is looked at.
         */
        @Override
        public Uni<Boolean> done(int round, int position, List<Link> made) {
            return keep(pool, made)
                    .chain(() -> begin(NEXT, round, position + 1))
                    .invoke(() -> meters.step(true));
        }

        private Uni<Boolean> begin(String how, int round, int position) {
            return pool.preparedQuery(how)
                    .execute(
                            Tuple.of(
                                    run.id(),
                                    claim.account(),
                                    number(round),
                                    position,
                                    config.lease().toMillis(),
                                    claim.token()))
                    .map(rows -> rows.rowCount() == 1);
        }

        @Override
        public Uni<Void> failed(int round, int position, String code) {
            return pool.preparedQuery(FAIL)
                    .execute(Tuple.of(run.id(), claim.account(), number(round), position, code))
                    .invoke(() -> meters.step(false))
                    .replaceWithVoid();
        }

        private Uni<Void> keep(SqlClient client, List<Link> links) {
            return Links.keep(client, claim.account(), run.linkSource(), links);
        }

        private int number(int round) {
            return claim.rounds() + round;
        }
    }

    private String write(Step step) {
        try {
            return json.writeValueAsString(step.changes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are JSON", e);
        }
    }
}
