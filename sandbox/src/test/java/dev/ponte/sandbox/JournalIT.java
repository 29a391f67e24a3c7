package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalIT extends SandboxIT {
    @Test
    void showsACallAsItCameWithoutItsToken() {
        sendText("Olá!");

        JsonPath call = given().get("/_sandbox/journal?system=zapi").jsonPath();

        assertThat(call.getString("calls[0].method")).isEqualTo("POST");
        assertThat(call.getString("calls[0].path"))
                .isEqualTo("/zapi/instances/3EAA11BB22CC33DD44EE55FF66007788/token/***/send-text");
        assertThat(call.getString("calls[0].body.message")).isEqualTo("Olá!");
        assertThat(call.getString("calls[0].headers.content-type")).contains("application/json");
        assertThat(call.getInt("calls[0].status")).isEqualTo(200);
        assertThat(call.getString("calls[0].at")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void showsWhatAWebhookOfSlackWasSent() {
        given().contentType("application/json")
                .body("{\"text\":\"Olá!\"}")
                .post("/slack/services/T0/B0/x")
                .then()
                .statusCode(200)
                .body(equalTo("ok"));

        given().get("/_sandbox/journal?system=slack")
                .then()
                .body("calls[0].body.text", equalTo("Olá!"));
    }

    @Test
    void isReadPageByPage() {
        for (int i = 0; i < 7; i++) {
            sendText("mensagem " + i);
        }
        List<String> read = new ArrayList<>();
        long since = 0;
        while (true) {
            JsonPath page =
                    given().get("/_sandbox/journal?system=zapi&limit=3&since=" + since).jsonPath();
            List<String> messages = page.getList("calls.body.message");
            if (messages.isEmpty()) {
                break;
            }
            read.addAll(messages);
            since = page.getLong("next");
        }

        assertThat(read).hasSize(7).first().isEqualTo("mensagem 0");
        assertThat(read).isSorted();
    }

    @Test
    void keepsSystemsApart() {
        sendText("oi");
        given().get("/oidc/jwks");

        given().get("/_sandbox/journal?system=oidc")
                .then()
                .body("calls", hasSize(1))
                .body("calls.path", contains("/oidc/jwks"));
        given().get("/_sandbox/journal").then().body("calls", hasSize(2));
    }

    @Test
    void newestCursorSkipsWhatWas() {
        sendText("antes");
        long now = given().get("/_sandbox/journal?limit=0").jsonPath().getLong("next");
        sendText("depois");

        given().get("/_sandbox/journal?since=" + now)
                .then()
                .body("calls.body.message", contains("depois"));
    }

    @Test
    void bodyThatIsNotJsonIsText() {
        given().contentType("application/x-www-form-urlencoded")
                .body("grant_type=nothing")
                .post("/oidc/token");
        zapi().body("{broken").post(ZAPI + "/send-text");

        given().get("/_sandbox/journal")
                .then()
                .body("calls[0].body", equalTo("grant_type=nothing"))
                .body("calls[1].body", equalTo("{broken"))
                .body("calls[1].status", equalTo(400));
    }

    @Test
    void resetEmptiesIt() {
        sendText("oi");

        post("/_sandbox/reset", "");

        given().get("/_sandbox/journal").then().body("calls", empty());
    }

    @Test
    void limitIsBounded() {
        given().get("/_sandbox/journal?limit=10001").then().statusCode(400);
        given().get("/_sandbox/journal?limit=-1").then().statusCode(400);
    }
}
