package dev.ponte.conversation.flow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlannedPathsSaySoIT extends FlowTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /stats, A1",
        "GET, /debug/conversations, A1",
        "POST, /start-proactive, A5",
        "POST, /send-response, A7"
    })
    @TestSecurity(user = "ana", roles = "admin", augmentors = RoleHierarchy.class)
    void a_path_whose_turn_has_not_come_says_so(String method, String path, String feature) {
        given().request(method, path)
                .then()
                .statusCode(501)
                .body("type", equalTo("urn:ponte:problem:not-yet-available"))
                .body("feature", equalTo(feature));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /stats",
        "GET, /debug/conversations",
        "POST, /start-proactive",
        "POST, /send-response"
    })
    void nobody_gets_in_without_signing_in(String method, String path) {
        given().request(method, path).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "ana", roles = "viewer")
    void what_works_is_not_hidden_by_what_is_planned() {
        given().get("/conversations/active").then().statusCode(200);
        given().get("/api/conversations/0198a000-0000-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:ponte:problem:conversation-not-found"));
    }

    @Test
    void anybody_may_ask_what_it_does() {
        given().get("/")
                .then()
                .statusCode(200)
                .body("service", equalTo("conversation-service"))
                .body("features.id", hasItems("A6", "A8", "A9", "A10"));
    }
}
