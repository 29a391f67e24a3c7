package dev.ponte.sync.api;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.account.MemberChanges;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.account.NewMember;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.account.Settings;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin who sees the master of a group, and none of its slaves. */
@QuarkusTest
@TestSecurity(
        user = "vera",
        roles = Roles.ADMIN,
        augmentors = RoleHierarchy.class,
        attributes =
                @SecurityAttribute(key = "accounts", value = RunsTouchOnlyOpenAccountsIT.MASTER))
class RunsTouchOnlyOpenAccountsIT extends SyncTest {

    static final String MASTER = "so-a-matriz";

    @Inject Groups groups;
    @Inject MemberChanges changes;
    @Inject Members members;
    @Inject Pool pool;

    @BeforeEach
    void aGroupWhoseSlaveIsNotOpen() {
        members.remove(MASTER).await().indefinitely();
        groups.add(new Group(group, group, Settings.EVERYTHING)).await().indefinitely();
        changes.add(new NewMember(MASTER, group, Role.MASTER, null)).await().indefinitely();
        changes.add(new NewMember(slave, group, Role.SLAVE, null)).await().indefinitely();
    }

    @Test
    void withoutNamingAnyTheClosedOnesAreNotMeant() {
        json().body(Map.of("group", group))
                .post("/api/sync/trigger")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-run-nothing-to-do"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "retry", "undo"})
    void aRunOfClosedAccountsIsNotTheirsToChange(String what) {
        UUID run = aRunOfTheSlave();

        json().post("/api/sync/runs/" + run + "/" + what).then().statusCode(403);
        json().get("/api/sync/runs/" + run + "/accounts")
                .then()
                .statusCode(200)
                .body("accounts", empty());
        json().get("/api/sync/runs/" + run + "/accounts/" + slave + "/steps")
                .then()
                .statusCode(404);
    }

    private UUID aRunOfTheSlave() {
        UUID run = UUID.randomUUID();
        pool.preparedQuery(
                        "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, cause,"
                                + " state, finished_at)"
                                + " VALUES ($1, $2, 'FULL', false, false, 'API', 'FAILED', now())")
                .execute(Tuple.of(run, group))
                .chain(
                        () ->
                                pool.preparedQuery(
                                                "INSERT INTO sync_run_account (run_id, account,"
                                                        + " state) VALUES ($1, $2, 'FAILED')")
                                        .execute(Tuple.of(run, slave)))
                .await()
                .indefinitely();
        return run;
    }
}
