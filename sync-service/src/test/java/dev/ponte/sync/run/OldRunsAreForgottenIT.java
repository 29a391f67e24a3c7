package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Old runs go, with what only they needed; what somebody still needs stays. */
@QuarkusTest
@AsAdmin
class OldRunsAreForgottenIT extends SyncTest {

    private static final int OLD = 100;

    @Inject Pool pool;
    @Inject RunPurge purge;
    @Inject RunWatch watch;
    @Inject PurgeConfig config;

    @Test
    void whatNobodyNeedsGoesWithItsStepsAndSnapshots() {
        addPair();
        UUID plain = run(OLD, null);
        UUID undone = run(OLD, null);
        UUID undo = run(1, undone);
        UUID last = run(OLD, null);
        execute("UPDATE sync_account SET last_run = $1 WHERE account = $2", last, slave);
        List<UUID> young = youngOnes();

        purge.purge(Instant.now()).await().indefinitely();

        assertThat(ids("SELECT id FROM sync_run WHERE group_id = $1"))
                .doesNotContain(plain)
                .contains(undone, undo, last)
                .containsAll(young);
        assertThat(ids("SELECT id FROM sync_snapshot WHERE account = $1 || '-' || $2", plain))
                .isEmpty();
        assertThat(ids("SELECT id FROM sync_snapshot WHERE account = $1 || '-' || $2", last))
                .hasSize(1);
        assertThat(ids("SELECT run_id AS id FROM sync_run_account WHERE account = $1", slave))
                .doesNotContain(plain)
                .contains(last);
    }

    @Test
    void theNewestOfAGroupStayHoweverOld() {
        addPair();
        UUID only = run(OLD, null);

        purge.purge(Instant.now()).await().indefinitely();

        assertThat(ids("SELECT id FROM sync_run WHERE group_id = $1")).containsExactly(only);
    }

    @Test
    void decidedProposalsGoAndThoseOfAccountsStay() {
        addPair();
        UUID promoted = proposal("PROMOTED", OLD);
        UUID dismissed = proposal("DISMISSED", 1);
        UUID open = proposal("OPEN", OLD);
        UUID nobodys = proposal("OPEN", OLD);
        execute("DELETE FROM sync_sighting WHERE proposal_id = $1", nobodys);

        purge.purge(Instant.now()).await().indefinitely();

        assertThat(ids("SELECT id FROM sync_proposal WHERE group_id = $1"))
                .doesNotContain(promoted, nobodys)
                .containsExactlyInAnyOrder(dismissed, open);
    }

    /**
     * @param seen so many days ago, for the last time
     */
    private UUID proposal(String state, int seen) {
        UUID id = UUID.randomUUID();
        execute(
                "WITH p AS (INSERT INTO sync_proposal (id, group_id, kind, same, name, state,"
                        + " first_seen, decided_at) VALUES ($1::uuid, $2, 'FIELD', $1::uuid::text, '', $3,"
                        + " now() - $6::int * interval '1 day', now() - $6::int * interval '1 day')"
                        + " RETURNING id) INSERT INTO sync_sighting"
                        + " (proposal_id, account, thing, definition, last_seen)"
                        + " SELECT id, $4, '1', '{}', now() - $5::int * interval '1 day' FROM p",
                id,
                group,
                state,
                slave,
                seen,
                OLD);
        return id;
    }

    @Test
    void machinesSeeWhatIsThere() {
        addPair();
        watch.look().await().indefinitely();

        assertThat(json().get("/q/metrics").asString())
                .contains("ponte_sync_accounts{group=\"" + group + "\",state=\"new\"} 1.0")
                .contains("ponte_sync_runs_open{state=\"queued\"}")
                .contains("ponte_sync_accounts_open{state=\"waiting\"}");
    }

    private List<UUID> youngOnes() {
        return IntStream.range(0, config.keep()).mapToObj(_ -> run(1, null)).toList();
    }

    /** With an account, and a snapshot of its own. */
    private UUID run(int days, UUID undoes) {
        UUID run = UUID.randomUUID();
        execute(
                "WITH s AS (INSERT INTO sync_snapshot (account, hash, content, taken_at)"
                        + " VALUES ($2 || '-' || $1::uuid::text, '', '{}', now() - $4::int * interval '1 day')"
                        + " RETURNING id), r AS (INSERT INTO sync_run (id, group_id, part, dry_run,"
                        + " allow_delete, cause, state, undoes, snapshot, created_at, finished_at)"
                        + " SELECT $1::uuid, $2, 'FULL', false, false, 'API', 'SUCCEEDED', $3::uuid, s.id,"
                        + " now() - $4::int * interval '1 day', now() - $4::int * interval '1 day' FROM s"
                        + " RETURNING id) INSERT INTO sync_run_account (run_id, account, state)"
                        + " SELECT id, $5, 'UNCHANGED' FROM r",
                run,
                group,
                undoes,
                days,
                slave);
        return run;
    }

    private List<UUID> ids(String sql) {
        return ids(sql, Tuple.of(group));
    }

    private List<UUID> ids(String sql, UUID run) {
        return ids(sql, Tuple.of(group, run.toString()));
    }

    private List<UUID> ids(String sql, String account) {
        return ids(sql, Tuple.of(account));
    }

    private List<UUID> ids(String sql, Tuple values) {
        var rows = pool.preparedQuery(sql).execute(values).await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false).map(it -> it.getUUID("id")).toList();
    }

    private void execute(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }
}
