package dev.ponte.sync.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.account.MemberChanges;
import dev.ponte.sync.account.NewMember;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.account.Settings;
import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsIT extends SyncTest {

    @Inject Groups groups;
    @Inject MemberChanges changes;

    @Test
    @AsAdmin
    void theAccountsOfAGroupAreListedWithTheMasterFirst() {
        crm.has(master);
        addPair();

        json().queryParam("group", group)
                .get("/api/sync/accounts")
                .then()
                .statusCode(200)
                .body("accounts.account", contains(master, slave))
                .body("accounts.role", contains("master", "slave"))
                .body("accounts.state", contains("new", "new"))
                .body("accounts.connection", contains("connected", "unknown"))
                .body("accounts[1].connection_reason", equalTo("no-such-account"));
    }

    @Test
    @AsAdmin
    void theFirstAccountMakesTheUsualGroup() {
        add(Map.of("account", slave)).statusCode(201).body("group", equalTo("default"));

        json().get("/api/sync/groups").then().body("groups.id", hasItem("default"));
    }

    @Test
    @AsAdmin
    void aGroupHasOneMasterAndSaysWho() {
        addPair();

        change(slave, Map.of("role", "master"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:sync-master-taken"))
                .body("detail", containsString(master));
        get(master).body("role", equalTo("master"));
    }

    @Test
    @AsAdmin
    void aMasterIsReplacedInOneStep() {
        addPair();

        change(slave, Map.of("role", "master", "replace", true))
                .statusCode(200)
                .body("role", equalTo("master"));

        get(master).body("role", equalTo("slave"));
    }

    @Test
    @AsAdmin
    void labelPauseAndGroupAreChangedOneByOne() {
        addPair();

        change(slave, Map.of("label", "Loja 1", "paused", true))
                .body("label", equalTo("Loja 1"))
                .body("paused", equalTo(true));
        change(slave, Map.of("label", "")).body("label", nullValue()).body("paused", equalTo(true));
        change(slave, Map.of("group", "no-such"))
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:sync-group-unknown"));
        change(slave, Map.of("role", "chief"))
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:validation-failed"));
    }

    @Test
    @AsAdmin
    void anAccountIsInOneGroup() {
        addPair();

        add(Map.of("account", slave))
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-account-known"));
    }

    @Test
    @AsAdmin
    void anAccountThatIsTakenOutIsForgottenHereAlone() {
        crm.has(slave);
        addPair();

        json().delete("/api/sync/accounts/" + slave).then().statusCode(204);

        get(slave).statusCode(404);
        assertThat(crm.changes()).isEmpty();
    }

    @Test
    @AsAdmin
    void orAtCrmConnectorTooWhenThatIsAskedFor() {
        crm.has(slave);
        addPair();

        json().delete("/api/sync/accounts/" + slave + "?disconnect=true").then().statusCode(204);
        json().delete("/api/sync/accounts/" + master + "?disconnect=true").then().statusCode(204);

        assertThat(crm.changes())
                .containsExactly(
                        "DELETE /api/kommo/accounts/" + slave,
                        "DELETE /api/kommo/accounts/" + master);
        get(slave).statusCode(404);
    }

    @Test
    @AsAdmin
    void theListIsShownWhileCrmConnectorIsAway() {
        addPair();
        crm.close();

        get(slave)
                .statusCode(200)
                .body("connection", equalTo("unknown"))
                .body("connection_reason", equalTo("crm-away"));
        json().queryParam("group", group)
                .get("/api/sync/accounts")
                .then()
                .body("accounts.connection", contains("unknown", "unknown"));
        json().post("/api/sync/accounts/" + slave + "/sign-in")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:ponte:problem:sync-crm-away"));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = Roles.ADMIN,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = "outra"))
    void somebodyElsesAccountIsNeitherSeenNorChanged() {
        groups.add(new Group(group, group, Settings.EVERYTHING)).await().indefinitely();
        changes.add(new NewMember(slave, group, Role.SLAVE, null)).await().indefinitely();

        json().get("/api/sync/accounts")
                .then()
                .statusCode(200)
                .body("accounts.account", not(hasItem(slave)));
        get(slave).statusCode(404);
        change(slave, Map.of("paused", true)).statusCode(404);
        json().delete("/api/sync/accounts/" + slave).then().statusCode(404);
        json().post("/api/sync/accounts/" + slave + "/sign-in").then().statusCode(404);
        add(Map.of("account", "alheia"))
                .statusCode(403)
                .body("type", equalTo("urn:ponte:problem:account-forbidden"));
    }
}
