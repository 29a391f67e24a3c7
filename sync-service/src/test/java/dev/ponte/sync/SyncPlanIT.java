package dev.ponte.sync;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SyncPlanIT extends SyncTest {

    @Test
    void anybodyMayAskWhatItDoesAndWillDo() {
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("service", equalTo("sync-service"))
                .body("features.id", hasItem("B1"))
                .body("features.id", hasItem("B3"))
                .body("planned.id", hasItem("B5"))
                .body("planned.title", hasItem("Replication started by a Salesbot"));
        when().get("/")
                .then()
                .body("planned.title", hasItem("Replicação iniciada por um Salesbot"));
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/sync/webhook,B5"})
    @TestSecurity(user = "ana", roles = Roles.ADMIN, augmentors = RoleHierarchy.class)
    void aPathWhoseTurnHasNotComeSaysSo(String method, String path, String feature) {
        given().header("Accept-Language", "en")
                .request(method, path)
                .then()
                .statusCode(501)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:not-yet-available"))
                .body("feature", equalTo(feature))
                .body("detail", containsString("planned."));
    }

    @ParameterizedTest
    @CsvSource({"POST,/api/sync/webhook,B5"})
    void nobodyGetsInWithoutSigningIn(String method, String path, String feature) {
        given().request(method, path).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "mia", roles = "customer")
    void aStrangersRoleDoesNotOpenIt() {
        given().request("POST", "/api/sync/trigger").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "ana", roles = Roles.VIEWER)
    void aPathItDoesNotKnowIsNotFound() {
        when().get("/nonsense").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void itIsHealthyWithoutAnOidcProvider() {
        when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
