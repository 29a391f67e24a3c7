package dev.ponte.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Runs as rows; crm-connector lets out 7 calls a second in all. */
@QuarkusTest
@AsAdmin
class RunsSayHowLongTheyTakeIT extends SyncTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject Pool pool;

    private final UUID run = UUID.randomUUID();

    private void sql(String sql, Object... parameters) {
        pool.preparedQuery(sql).execute(Tuple.from(parameters)).await().atMost(SOON);
    }

    private void run(String state, boolean dryRun) {
        addPair();
        sql(
                "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, cause, state,"
                        + " master, look, finished_at) VALUES ($1, $2, 'FULL', $3, false, 'API', $4,"
                        + " $5, 7, CASE WHEN $4 = 'RUNNING' THEN NULL ELSE now() END)",
                run,
                group,
                dryRun,
                state,
                master);
    }

    /** Held by somebody for long, so that no worker takes it. */
    private void account(String name, String state, int rounds, int reads, int writes, int after) {
        sql(
                "INSERT INTO sync_run_account (run_id, account, state, rounds, reads,"
                        + " planned_writes, planned_reads, holder, lease_until) VALUES ($1, $2, $3,"
                        + " $4, $5, $6, $7, gen_random_uuid(), now() + interval '1 hour')",
                run,
                name,
                state,
                rounds,
                reads,
                writes,
                after);
    }

    private ValidatableResponse shown(String path) {
        return json().get("/api/sync/runs/" + run + path).then().statusCode(200);
    }

    /** Not before crm-connector has said how fast it is. */
    private void awaitPace() {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> shown("").extract().path("estimated_seconds") != null);
    }

    @Test
    void aPlanSaysHowLongTheRunWouldTake() {
        run("SUCCEEDED", true);
        account(slave, "PLANNED", 1, 7, 20, 1);
        account(slave + "b", "PLANNED", 1, 7, 40, 2);
        account(slave + "c", "UNCHANGED", 0, 7, 0, 0);
        awaitPace();

        // 28, 49 and 7 calls, all together 7 a second.
        shown("").body("estimated_seconds", equalTo(12)).body("seconds_left", nullValue());
        shown("/plan")
                .body("accounts", equalTo(3))
                .body("calls", equalTo(84))
                .body("estimated_seconds", equalTo(12))
                .body("steps", hasSize(0));
        assertThat(shown("/plan.txt").extract().asString())
                .startsWith("# accounts: 3, calls: 84, about 12 s\n");
    }

    @Test
    void aRunUnderWaySaysHowLongItStillTakes() {
        run("RUNNING", false);
        account(slave, "RUNNING", 1, 0, 12, 2);
        account(slave + "b", "RUNNING", 0, 0, 0, 0);
        for (int position = 0; position < 12; position++) {
            sql(
                    "INSERT INTO sync_step (run_id, account, round, position, step, state, changes)"
                            + " VALUES ($1, $2, 1, $3, 'change_stage', $4, '[]')",
                    run,
                    slave,
                    position,
                    position < 7 ? "DONE" : "PLANNED");
        }
        awaitPace();

        // 21 calls each; of one 5 steps and 2 looks are left, the other has not begun.
        shown("").body("estimated_seconds", equalTo(6)).body("seconds_left", equalTo(4));
        json().get("/api/sync/status").then().statusCode(200);
        json().post("/api/sync/runs/" + run + "/cancel").then().statusCode(202);
        sql("UPDATE sync_run_account SET state = 'CANCELLED' WHERE run_id = $1", run);
        sql("UPDATE sync_run SET state = 'CANCELLED', finished_at = now() WHERE id = $1", run);
    }
}
