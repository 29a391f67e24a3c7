package dev.ponte.conversation.flow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A8, A9, A10: pause, resume, take over, look. */
@QuarkusTest
class BotControlIT extends FlowTest {

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void pausing_silences_the_bot_and_resuming_answers_who_waits() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        control("pause").body("conversations[0].bot_status", equalTo("paused"));
        chatter.customer(phone, "oi?");
        forAWhile().until(() -> answers().size() == 1);
        control("resume").body("conversations[0].bot_status", equalTo("active"));
        awaitAnswers(2);
    }

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void a_pause_before_the_first_message_holds() {
        control("pause").body("conversations[0].by", equalTo("ana"));
        chatter.customer(phone, "oi");
        forAWhile().until(() -> answers().isEmpty());
    }

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void status_changes_nothing_and_unknown_is_not_found() {
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(Map.of("action", "status", "phone", phone))
                .post("/bot-control")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:conversation-not-found"))
                .body("detail", containsString("/conversations/active"));
    }

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void the_sellers_words_work_by_api_with_the_phone_in_any_form() {
        String national = phone.substring(2);
        given().contentType("application/json")
                .body(Map.of("comando", "/assumir", "phone", national, "vendedor", "Ana"))
                .post("/vendedor/comandos")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("conversations[0].by", equalTo("Ana"))
                .body("conversations[0].paused_until", notNullValue())
                .body("conversations[0].epoch", equalTo(1));
        given().contentType("application/json")
                .body(Map.of("comando", "liberar", "phone", phone))
                .post("/vendedor/comandos")
                .then()
                .statusCode(200)
                .body("conversations[0].bot_status", equalTo("active"))
                .body("conversations[0].epoch", equalTo(2));
    }

    @Test
    @TestSecurity(user = "ana", roles = "operator")
    void exactly_one_conversation_must_be_named() {
        given().contentType("application/json")
                .body(Map.of("action", "pause"))
                .post("/bot-control")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:conversation-target-missing"));
        given().contentType("application/json")
                .body(Map.of("action", "explode", "phone", phone))
                .post("/bot-control")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:action-not-known"));
        given().contentType("application/json")
                .body(Map.of("action", "pause", "phone", "123"))
                .post("/bot-control")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:phone-not-valid"));
    }

    @Test
    @TestSecurity(user = "ana", roles = "operator", augmentors = RoleHierarchy.class)
    void a_conversation_shows_its_messages_and_who_owned_it() {
        chatter.customer(phone, "oi");
        awaitAnswers(1);
        chatter.sellerOnPhone(phone, "aqui é a Ana");
        soon().until(() -> owner().equals("PERSON"));
        String id = value("SELECT id FROM conversation WHERE phone = ?", phone);

        given().get("/api/conversations/" + id)
                .then()
                .statusCode(200)
                .body("conversation.phone", equalTo(phone))
                .body("messages", hasSize(3))
                .body("messages.author", equalTo(List.of("CUSTOMER", "BOT", "PERSON")))
                .body("messages[1].text", equalTo("Entendi: <oi>"))
                .body("messages[1].prompt_tokens", equalTo(10))
                .body("ownership", hasSize(1))
                .body("ownership[0].cause", equalTo("PHONE"));
        given().get("/conversations/active?limit=500")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("conversations.phone", hasItem(phone));
        given().get("/api/conversations/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void a_viewer_may_look_but_not_act() {
        given().get("/conversations/active").then().statusCode(200);
        given().contentType("application/json")
                .body(Map.of("action", "pause", "phone", phone))
                .post("/bot-control")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(Map.of("comando", "/assumir", "phone", phone))
                .post("/vendedor/comandos")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_gets_nothing() {
        given().get("/conversations/active").then().statusCode(401);
        given().get("/api/conversations/" + UUID.randomUUID()).then().statusCode(401);
        given().contentType("application/json")
                .body(Map.of("action", "pause", "phone", phone))
                .post("/bot-control")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body(Map.of("comando", "/assumir", "phone", phone))
                .post("/vendedor/comandos")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse control(String action) {
        return given().contentType("application/json")
                .body(Map.of("action", action, "phone", phone))
                .post("/bot-control")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
    }
}
