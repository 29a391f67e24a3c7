package dev.ponte.kit.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.kit.http.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(TestKeys.class)
class EachRoleOpensItsOwnDoorsIT {

    @ParameterizedTest
    @CsvSource({
        "viewer, viewer, 200",
        "viewer, operator, 403",
        "viewer, admin, 403",
        "viewer, service, 403",
        "operator, viewer, 200",
        "operator, operator, 200",
        "operator, admin, 403",
        "operator, service, 403",
        "admin, viewer, 200",
        "admin, operator, 200",
        "admin, admin, 200",
        "admin, service, 403",
        "service, viewer, 403",
        "service, operator, 403",
        "service, admin, 403",
        "service, service, 200",
    })
    void aRoleImpliesTheLowerOnesAndNoOther(String holder, String door, int status) {
        given().header("X-API-Key", "key-of-" + holder)
                .when()
                .get("/guarded/" + door)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"viewer", "operator", "admin", "service"})
    void nobodyEntersWithoutCredentials(String door) {
        given().when().get("/guarded/" + door).then().statusCode(401);
        given().header("X-API-Key", "").when().get("/guarded/" + door).then().statusCode(401);
        given().header("Authorization", "Bearer nonsense")
                .when()
                .get("/guarded/" + door)
                .then()
                .statusCode(401);
    }

    @Test
    void anEndpointWithoutAnAnnotationIsClosedToAll() {
        given().when().get("/guarded/forgotten").then().statusCode(401);
        given().header("X-API-Key", "key-of-admin")
                .when()
                .get("/guarded/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void theUsualAccountNeedsNoName() {
        account("viewer", null, 200, "viewer in default");
        account("every", null, 200, "every in default");
    }

    @Test
    void theOnlyAccountNeedsNoName() {
        account("one", null, 200, "one in north");
    }

    @Test
    void oneOfSeveralIsChosenByHeader() {
        account("two", "south", 200, "two in south");
        account("every", "south", 200, "every in south");
        given().header("X-API-Key", "key-of-two")
                .when()
                .get("/guarded/viewer")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:account-required"));
    }

    @Test
    void anotherAccountStaysClosed() {
        given().header("X-API-Key", "key-of-two")
                .header("X-Ponte-Account", "default")
                .when()
                .get("/guarded/viewer")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:ponte:problem:account-forbidden"));
    }

    @ParameterizedTest
    @CsvSource({"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void machinesThatWatchNeedNoCredentials(String path) {
        given().when().get(path).then().statusCode(200);
    }

    private static void account(String key, String asked, int status, String body) {
        var request = given().header("X-API-Key", "key-of-" + key);
        if (asked != null) {
            request.header("X-Ponte-Account", asked);
        }
        request.when().get("/guarded/viewer").then().statusCode(status).body(equalTo(body));
    }
}
