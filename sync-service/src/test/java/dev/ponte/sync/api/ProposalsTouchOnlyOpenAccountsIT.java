package dev.ponte.sync.api;

import static org.hamcrest.Matchers.contains;
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
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin who sees one slave of a group: neither its master nor the other slave. */
@QuarkusTest
@TestSecurity(
        user = "vera",
        roles = Roles.ADMIN,
        augmentors = RoleHierarchy.class,
        attributes =
                @SecurityAttribute(key = "accounts", value = ProposalsTouchOnlyOpenAccountsIT.MINE))
class ProposalsTouchOnlyOpenAccountsIT extends SyncTest {

    static final String MINE = "so-a-loja";

    @Inject Groups groups;
    @Inject MemberChanges changes;
    @Inject Members members;
    @Inject Pool pool;

    @BeforeEach
    void aGroupOfWhichOneSlaveIsOpen() {
        members.remove(MINE).await().indefinitely();
        groups.add(new Group(group, group, Settings.EVERYTHING)).await().indefinitely();
        changes.add(new NewMember(master, group, Role.MASTER, null)).await().indefinitely();
        changes.add(new NewMember(slave, group, Role.SLAVE, null)).await().indefinitely();
        changes.add(new NewMember(MINE, group, Role.SLAVE, null)).await().indefinitely();
    }

    private UUID proposal(String name, String... accounts) {
        UUID id = UUID.randomUUID();
        sql(
                "INSERT INTO sync_proposal (id, group_id, kind, same, name)"
                        + " VALUES ($1, $2, 'PIPELINE', $3, $3)",
                id,
                group,
                name);
        for (String account : accounts) {
            sql(
                    "INSERT INTO sync_sighting (proposal_id, account, thing, definition)"
                            + " VALUES ($1, $2, '7', jsonb_build_object('name', $3::text))",
                    id,
                    account,
                    name);
        }
        return id;
    }

    private void sql(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }

    @Test
    void whatOthersHaveIsNotShown() {
        UUID closed = proposal("Deles", slave);
        UUID shared = proposal("Nosso", slave, MINE);

        json().get("/api/sync/proposals?group=" + group)
                .then()
                .statusCode(200)
                .body("proposals", hasSize(1))
                .body("proposals[0].name", equalTo("Nosso"))
                .body("proposals[0].accounts", contains(MINE));
        json().get("/api/sync/proposals?account=" + slave).then().statusCode(403);
        json().get("/api/sync/proposals/" + closed).then().statusCode(404);
        json().get("/api/sync/proposals/" + shared)
                .then()
                .statusCode(200)
                .body("found", hasSize(1))
                .body("preview", nullValue());
    }

    @Test
    void whoDoesNotSeeTheMasterDecidesNothing() {
        UUID shared = proposal("Nosso", slave, MINE);

        for (String what : new String[] {"dismiss", "promote", "promote?account=" + slave}) {
            json().post("/api/sync/proposals/" + shared + "/" + what).then().statusCode(403);
        }
        json().post("/api/sync/proposals/" + proposal("Deles", slave) + "/promote")
                .then()
                .statusCode(404);
    }
}
