package dev.ponte.sync.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.account.MemberChanges;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.account.NewMember;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.account.Settings;
import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation can be found again, with its outcome, by whom it concerns and by nobody else. */
@QuarkusTest
class HistoryIT extends SyncTest {

    private static final String OPEN = "aberta-na-historia";

    @Inject Pool pool;
    @Inject Groups groups;
    @Inject Members members;
    @Inject MemberChanges changes;

    private UUID first;
    private UUID second;

    /** Two runs of two accounts, one of which is {@link #OPEN}. */
    @BeforeEach
    void history() {
        members.remove(OPEN).await().indefinitely();
        groups.add(new Group(group, group, Settings.EVERYTHING)).await().indefinitely();
        changes.add(new NewMember(slave, group, Role.SLAVE, null)).await().indefinitely();
        changes.add(new NewMember(OPEN, group, Role.SLAVE, null)).await().indefinitely();
        first = run("2026-01-01T10:00:00Z", "PARTIAL", "=ana");
        account(first, slave, "FAILED", "kommo_refused", "2026-01-01T10:01:00Z");
        account(first, OPEN, "CONVERGED", null, "2026-01-01T10:01:00Z");
        execute(
                "INSERT INTO sync_step (run_id, account, round, position, step, state, changes,"
                        + " error) VALUES ($1, $2, 1, 0, 'create_fields', 'FAILED', '[]', 'limit')",
                Tuple.of(first, slave));
        second = run("2026-01-02T10:00:00Z", "SUCCEEDED", "bia");
        account(second, slave, "CONVERGED", null, "2026-01-02T10:01:00Z");
    }

    @Test
    @AsAdmin
    void theNewestComeFirstWithTheStepsThatFailed() {
        json().get("/api/sync/logs?group=" + group)
                .then()
                .statusCode(200)
                .body("logs.run[0]", equalTo(second.toString()))
                .body("logs", hasSize(3))
                .body("next", nullValue());
        json().get("/api/sync/logs?state=failed&group=" + group)
                .then()
                .body("logs.account", contains(slave))
                .body("logs[0].error", equalTo("kommo_refused"))
                .body("logs[0].failed_steps.step", contains("create_fields"))
                .body("logs[0].failed_steps.error", contains("limit"));
    }

    @Test
    @AsAdmin
    void filtersNarrowIt() {
        json().get("/api/sync/logs?run=" + first).then().body("logs", hasSize(2));
        json().get("/api/sync/logs?account=" + slave).then().body("logs", hasSize(2));
        json().get(
                        "/api/sync/logs?since=2026-01-02T00:00:00Z&until=2026-01-02T10:01:00Z&group="
                                + group)
                .then()
                .body("logs", hasSize(0));
        json().get("/api/sync/runs?state=partial&account=" + slave)
                .then()
                .body("runs.run", contains(first.toString()));
        json().get("/api/sync/runs?since=2026-01-02T00:00:00Z&group=" + group)
                .then()
                .body("runs.run", contains(second.toString()));
    }

    @Test
    @AsAdmin
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        String after = null;
        for (int page = 0; page < 3; page++) {
            var answer =
                    json().queryParam("group", group)
                            .queryParam("limit", 1)
                            .queryParam("after", after == null ? "" : after)
                            .get("/api/sync/logs")
                            .then()
                            .body("logs", hasSize(1));
            after = answer.extract().path("next");
        }
        json().queryParam("group", group)
                .queryParam("after", after)
                .get("/api/sync/logs")
                .then()
                .body("logs", hasSize(0));
    }

    @Test
    @AsAdmin
    void itIsExportedAsCsvWithoutFormulas() {
        String logs =
                given().get("/api/sync/logs?format=csv&limit=2&group=" + group)
                        .then()
                        .statusCode(200)
                        .contentType("text/csv;charset=UTF-8")
                        .header("Link", containsString("after="))
                        .extract()
                        .asString();
        assertThat(logs).startsWith("time,run,group,account,").hasLineCount(3);
        String runs = given().accept("text/csv").get("/api/sync/runs?group=" + group).asString();
        assertThat(runs).startsWith("run,group,").contains(",'=ana,").contains(",bia,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=fine",
                "since=yesterday",
                "until=x",
                "run=1",
                "format=xml",
                "after=x"
            })
    @AsAdmin
    void whatCannotBeAskedForIsRefused(String query) {
        json().get("/api/sync/logs?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = Roles.VIEWER,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = OPEN))
    void nothingIsToldOfAccountsThatAreNotOpen() {
        json().get("/api/sync/logs?group=" + group)
                .then()
                .body("logs.account", contains(OPEN))
                .body("logs.run", contains(first.toString()));
        json().get("/api/sync/logs?account=" + slave).then().statusCode(403);
        json().get("/api/sync/runs?account=" + slave).then().statusCode(403);
    }

    private UUID run(String at, String state, String by) {
        UUID run = UUID.randomUUID();
        execute(
                "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, cause,"
                        + " requested_by, state, created_at, finished_at) VALUES ($1, $2, 'FULL',"
                        + " false, false, 'API', $3, $4, $5, $5)",
                Tuple.of(run, group, by, state, time(at)));
        return run;
    }

    private void account(UUID run, String account, String state, String error, String at) {
        execute(
                "INSERT INTO sync_run_account (run_id, account, state, error, started_at,"
                        + " finished_at) VALUES ($1, $2, $3, $4, $5, $5)",
                Tuple.of(run, account, state, error, time(at)));
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().indefinitely();
    }
}
