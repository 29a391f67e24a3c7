package dev.ponte.crm.relay;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.crm.played.CrmTest;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.kit.security.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OnlyServicesCallKommoIT extends CrmTest {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH", "PUT", "DELETE"})
    void nobodyGetsInWithoutSigningIn(String method) {
        given().request(method, internal("/api/v4/leads")).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PATCH", "PUT", "DELETE"})
    @TestSecurity(user = "olga", roles = Roles.OPERATOR, augmentors = RoleHierarchy.class)
    void anOperatorDoesNot(String method) {
        given().request(method, internal("/api/v4/leads")).then().statusCode(403);
    }

    @Test
    void nobodyElseIsToldThePace() {
        given().get("/internal/pace").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "olga", roles = Roles.OPERATOR, augmentors = RoleHierarchy.class)
    void anOperatorIsNot() {
        given().get("/internal/pace").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "sync-service", roles = Roles.SERVICE)
    void aServiceIsToldThePace() {
        given().get("/internal/pace")
                .then()
                .statusCode(200)
                .body("per_account", greaterThan(0f))
                .body("in_all", nullValue());
    }

    @Test
    @TestSecurity(user = "sync-service", roles = Roles.SERVICE)
    void aServiceDoes() {
        given().get(internal("/api/v4/leads")).then().statusCode(404);
    }
}
