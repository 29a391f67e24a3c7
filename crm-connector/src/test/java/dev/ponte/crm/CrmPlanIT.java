package dev.ponte.crm;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ponte.crm.played.CrmTest;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CrmPlanIT extends CrmTest {

    @Test
    void anybodyMayAskWhatItDoesAndWillDo() {
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("service", equalTo("crm-connector"))
                .body("features.id", hasItem("A2"))
                .body("features.title", hasItem("Kommo checks"))
                .body("planned.id", hasItem("E2"));
        when().get("/").then().body("features.title", hasItem("Verificações do Kommo"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/kommo/contacts,E2",
        "POST,/api/kommo/contacts,E2",
        "GET,/api/kommo/deals,E2",
        "POST,/api/kommo/deals,E2",
        "POST,/api/kommo/sync,E3",
        "GET,/api/kommo/sync,E3",
        "GET,/gestao/integracoes/kommo,C7"
    })
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
    @CsvSource({
        "GET,/test-kommo-connectivity,A2",
        "GET,/test-integration,A2",
        "GET,/test-kommo-lead/7,A2",
        "POST,/create-test-note/7,A2",
        "POST,/api/kommo/test-connection,E1",
        "GET,/api/kommo/contacts,E2",
        "POST,/api/kommo/contacts,E2",
        "GET,/api/kommo/deals,E2",
        "POST,/api/kommo/deals,E2",
        "POST,/api/kommo/sync,E3",
        "GET,/api/kommo/sync,E3",
        "GET,/gestao/integracoes/kommo,C7"
    })
    void nobodyGetsInWithoutSigningIn(String method, String path, String feature) {
        given().request(method, path).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "mia", roles = "customer")
    void aStrangersRoleDoesNotOpenIt() {
        given().request("GET", "/test-kommo-connectivity").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "ana", roles = Roles.VIEWER)
    void aPathItDoesNotKnowIsNotFound() {
        when().get("/nonsense").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void itIsHealthyWithoutAnythingElse() {
        when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
