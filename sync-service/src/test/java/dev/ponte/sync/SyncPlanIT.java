package dev.ponte.sync;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ponte.kit.security.Roles;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SyncPlanIT extends SyncTest {

    @Test
    void anybodyMayAskWhatItDoes() {
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("service", equalTo("sync-service"))
                .body("features.id", hasItem("B1"))
                .body("features.id", hasItem("B3"))
                .body("features.id", hasItem("B5"))
                .body("features.title", hasItem("Start a replication"));
        when().get("/").then().body("features.title", hasItem("Iniciar uma replicação"));
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
