package dev.ponte.sync.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupsIT extends SyncTest {

    @Inject Groups groups;
    @Inject MemberChanges changes;

    @Test
    @AsAdmin
    void aGroupIsMadeChangedAndRemoved() {
        json().body(
                        Map.of(
                                "id",
                                group,
                                "name",
                                "Lojas do Sul",
                                "settings",
                                Map.of("include", List.of("pipeline:Vendas*"), "max_fields", 90)))
                .post("/api/sync/groups")
                .then()
                .statusCode(201)
                .body("name", equalTo("Lojas do Sul"))
                .body("settings.include", contains("pipeline:Vendas*"))
                .body("settings.scopes", contains("leads", "contacts", "companies"))
                .body("settings.max_fields", equalTo(90));

        json().body(Map.of("settings", Map.of("ignore", List.of("field:leads/X"))))
                .patch("/api/sync/groups/" + group)
                .then()
                .statusCode(200)
                .body("name", equalTo("Lojas do Sul"))
                .body("settings.include.size()", equalTo(0))
                .body("settings.ignore", contains("field:leads/X"));

        json().get("/api/sync/groups").then().statusCode(200).body("groups.id", hasItem(group));
        json().delete("/api/sync/groups/" + group).then().statusCode(204);
        json().get("/api/sync/groups").then().body("groups.id", not(hasItem(group)));
    }

    @Test
    @AsAdmin
    void settingsThatMeanNothingAreRefusedInSoManyWords() {
        json().body(Map.of("id", group, "settings", Map.of("include", List.of("Vendas"))))
                .post("/api/sync/groups")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:sync-settings-not-valid"))
                .body(
                        "detail",
                        equalTo(
                                "include: “Vendas” begins with none of pipeline:, stage:, field:,"
                                        + " group:"));
        json().get("/api/sync/groups").then().body("groups.id", not(hasItem(group)));
    }

    @Test
    @AsAdmin
    void aGroupIsMadeOnceAndIsNotRemovedWithAccountsInIt() {
        addPair();

        json().body(Map.of("id", group))
                .post("/api/sync/groups")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-group-known"));
        json().delete("/api/sync/groups/" + group)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:sync-group-in-use"));
        json().delete("/api/sync/groups/no-such").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = Roles.ADMIN,
            augmentors = RoleHierarchy.class,
            attributes = @SecurityAttribute(key = "accounts", value = "outra"))
    void somebodyElsesGroupIsAsGoodAsNone() {
        groups.add(new Group(group, group, Settings.EVERYTHING)).await().indefinitely();
        changes.add(new NewMember(master, group, Role.MASTER, null)).await().indefinitely();

        json().get("/api/sync/groups").then().body("groups.id", not(hasItem(group)));
        json().body(Map.of("name", "x")).patch("/api/sync/groups/" + group).then().statusCode(404);
        json().delete("/api/sync/groups/" + group).then().statusCode(404);
        add(Map.of("account", "outra", "group", group))
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:sync-group-unknown"));
    }
}
