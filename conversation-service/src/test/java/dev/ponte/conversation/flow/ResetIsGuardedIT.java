package dev.ponte.conversation.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

/** A10: admin only, asks for confirmation, never unless enabled. */
@QuarkusTest
class ResetIsGuardedIT extends FlowTest {

    @Test
    void nobody_may() {
        given().delete("/reset/conversations?confirm=default").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void an_operator_may_not() {
        given().delete("/reset/conversations?confirm=default").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "root", roles = "admin")
    void an_admin_may_only_where_it_is_enabled() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        given().delete("/reset/conversations?confirm=default")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:ponte:problem:reset-disabled"));
        assertThat(owner()).isEqualTo("BOT");
    }
}
