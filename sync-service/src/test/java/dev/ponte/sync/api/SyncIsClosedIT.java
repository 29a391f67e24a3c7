package dev.ponte.sync.api;

import static io.restassured.RestAssured.given;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SyncIsClosedIT extends SyncTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/api/sync/proposals",
        "GET,/api/sync/proposals/0",
        "POST,/api/sync/proposals/0/dismiss",
        "POST,/api/sync/proposals/0/promote",
        "GET,/api/sync/groups/x/notifications",
        "PUT,/api/sync/groups/x/notifications",
        "POST,/api/sync/groups/x/notifications/test",
        "GET,/api/sync/groups",
        "POST,/api/sync/groups",
        "PATCH,/api/sync/groups/x",
        "DELETE,/api/sync/groups/x",
        "GET,/api/sync/accounts",
        "POST,/api/sync/accounts",
        "GET,/api/sync/accounts/x",
        "PATCH,/api/sync/accounts/x",
        "DELETE,/api/sync/accounts/x",
        "POST,/api/sync/accounts/x/sign-in",
        "POST,/api/sync/trigger",
        "POST,/api/sync/webhook",
        "GET,/api/sync/groups/x/webhook-secret",
        "POST,/api/sync/groups/x/webhook-secret",
        "DELETE,/api/sync/groups/x/webhook-secret",
        "GET,/api/sync/groups/x/schedules",
        "PUT,/api/sync/groups/x/schedules/replicate",
        "DELETE,/api/sync/groups/x/schedules/replicate",
        "POST,/api/sync/runs/0/cancel",
        "POST,/api/sync/runs/0/retry",
        "POST,/api/sync/runs/0/undo",
        "GET,/api/sync/status",
        "GET,/api/sync/logs",
        "GET,/api/sync/runs",
        "GET,/api/sync/runs/0",
        "GET,/api/sync/runs/0/progress",
        "GET,/api/sync/runs/0/accounts",
        "GET,/api/sync/runs/0/accounts/x/steps",
        "GET,/api/sync/runs/0/plan",
        "GET,/api/sync/runs/0/plan.txt"
    })
    void nobodyGetsInWithoutSigningIn(String method, String path) {
        json().body("{}").request(method, path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/sync/proposals/0/dismiss",
        "POST,/api/sync/proposals/0/promote",
        "GET,/api/sync/groups/x/notifications",
        "PUT,/api/sync/groups/x/notifications",
        "POST,/api/sync/groups/x/notifications/test",
        "POST,/api/sync/groups",
        "PATCH,/api/sync/groups/x",
        "DELETE,/api/sync/groups/x",
        "POST,/api/sync/accounts",
        "PATCH,/api/sync/accounts/x",
        "DELETE,/api/sync/accounts/x",
        "POST,/api/sync/accounts/x/sign-in",
        "POST,/api/sync/trigger",
        "GET,/api/sync/groups/x/webhook-secret",
        "POST,/api/sync/groups/x/webhook-secret",
        "DELETE,/api/sync/groups/x/webhook-secret",
        "PUT,/api/sync/groups/x/schedules/replicate",
        "DELETE,/api/sync/groups/x/schedules/replicate",
        "POST,/api/sync/runs/0/cancel",
        "POST,/api/sync/runs/0/retry",
        "POST,/api/sync/runs/0/undo"
    })
    @TestSecurity(user = "olga", roles = Roles.OPERATOR, augmentors = RoleHierarchy.class)
    void onlyAnAdminChangesThem(String method, String path) {
        json().body("{}").request(method, path).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/sync/proposals",
        "GET,/api/sync/proposals/0",
        "GET,/api/sync/groups/x/notifications",
        "PUT,/api/sync/groups/x/notifications",
        "POST,/api/sync/groups/x/notifications/test",
        "GET,/api/sync/groups/x/webhook-secret",
        "GET,/api/sync/groups",
        "GET,/api/sync/groups/x/schedules",
        "GET,/api/sync/accounts",
        "GET,/api/sync/accounts/x",
        "GET,/api/sync/status",
        "GET,/api/sync/logs",
        "GET,/api/sync/runs",
        "GET,/api/sync/runs/0",
        "GET,/api/sync/runs/0/accounts",
        "GET,/api/sync/runs/0/plan"
    })
    @TestSecurity(user = "mia", roles = "customer")
    void aStrangersRoleSeesNothing(String method, String path) {
        json().request(method, path).then().statusCode(403);
    }

    @Test
    void noSheetIsTakenFromNobody() {
        sheet(401);
    }

    @Test
    @TestSecurity(user = "olga", roles = Roles.OPERATOR, augmentors = RoleHierarchy.class)
    void noSheetIsTakenFromAnOperator() {
        sheet(403);
    }

    private static void sheet(int status) {
        given().contentType("text/csv")
                .body("account\nx\n")
                .post("/api/sync/accounts/import")
                .then()
                .statusCode(status);
    }
}
