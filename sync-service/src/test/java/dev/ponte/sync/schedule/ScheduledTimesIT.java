package dev.ponte.sync.schedule;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduledTimesIT extends SyncTest {

    private static final String AGO =
            "UPDATE sync_schedule SET next_at = now() - interval '3 days' WHERE group_id = $1";

    @Inject Pool pool;

    private ValidatableResponse put(String task, Map<String, String> body) {
        return json().body(body).put("/api/sync/groups/" + group + "/schedules/" + task).then();
    }

    private ValidatableResponse schedules() {
        return json().get("/api/sync/groups/" + group + "/schedules").then();
    }

    @Test
    @AsAdmin
    void aScheduleIsSetShownChangedAndRemoved() {
        addPair();
        put("replicate", Map.of("cron", " 0  3 * * 1-5 "))
                .statusCode(200)
                .body("task", equalTo("replicate"))
                .body("cron", equalTo("0 3 * * 1-5"))
                .body("zone", equalTo("America/Sao_Paulo"))
                .body("next_at", greaterThan(Instant.now().toString()))
                .body("last_at", nullValue());
        put("replicate", Map.of("cron", "0 4 * * *", "zone", "UTC")).statusCode(200);
        schedules()
                .statusCode(200)
                .body("schedules.size()", equalTo(1))
                .body("schedules[0].zone", equalTo("UTC"));

        json().delete("/api/sync/groups/" + group + "/schedules/replicate").then().statusCode(204);
        schedules().body("schedules.size()", equalTo(0));
    }

    @Test
    @AsAdmin
    void whatMeansNothingIsRefusedInSoManyWords() {
        addPair();
        put("replicate", Map.of("cron", "daily"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:sync-settings-not-valid"))
                .body("detail", containsString("e.g. 0 3 * * 1-5"));
        put("replicate", Map.of("cron", "0 0 30 2 *"))
                .statusCode(400)
                .body("detail", containsString("never comes"));
        put("remove_all", Map.of("cron", "0 3 * * *")).statusCode(404);
    }

    @Test
    @AsAdmin
    void timesThatWereMissedAreMadeUpForByOneLookThatChangesNothing() {
        addPair();
        put("drift_check", Map.of("cron", "0 * * * *")).statusCode(200);
        pool.preparedQuery(AGO).execute(Tuple.of(group)).await().indefinitely();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> schedules().body("schedules[0].last_run", notNullValue()));

        schedules().body("schedules[0].next_at", greaterThan(Instant.now().toString()));
        json().get("/api/sync/runs?group=" + group)
                .then()
                .body("runs.size()", equalTo(1))
                .body("runs[0].trigger", equalTo("drift_check"))
                .body("runs[0].dry_run", equalTo(true))
                .body("runs[0].allow_delete", equalTo(false));
    }

    @Test
    @TestSecurity(
            user = "ana",
            roles = Roles.ADMIN,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = "elsewhere"))
    void aGroupOfSomebodyElsesIsNotFound() {
        addGroup();
        pool.preparedQuery(
                        "INSERT INTO sync_account (account, group_id, role)"
                                + " VALUES ($1, $2, 'SLAVE')")
                .execute(Tuple.of(slave, group))
                .await()
                .indefinitely();

        put("replicate", Map.of("cron", "0 3 * * *")).statusCode(404);
        schedules().statusCode(404);
    }
}
