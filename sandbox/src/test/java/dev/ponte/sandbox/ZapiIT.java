package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.PonteInbox.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ZapiIT extends SandboxIT {
    @Test
    void customersTextReachesPonteAsZapiSendsIt() {
        receive("oi")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("status", equalTo(200));

        Webhook webhook = ponte.all().getFirst();
        assertThat(webhook.path()).isEqualTo("/webhook/text/sandbox-zapi-webhook-secret-000001");
        assertThat(webhook.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("z-api-token", "5AB10C0D20E30F405A60B70C80D90E0F")
                .containsEntry("server", "Z-API");
        assertThat(json(webhook.body()).path("text").path("message").asText()).isEqualTo("oi");
    }

    @Test
    void voiceNoteCanBeFetchedAndTranscribed() {
        post(
                "/_sandbox/zapi/receive",
                "{\"phone\":\"5511999999999\",\"audio\":\"quero um orçamento\"}");
        JsonNode audio = json(ponte.at("/webhook/audio/").getFirst().body()).path("audio");
        String url = audio.path("audioUrl").asText();

        Response file = given().get(url.substring(url.indexOf("/zapi/media/")));

        assertThat(file.contentType()).isEqualTo("audio/ogg");
        given().header("Authorization", "Bearer sk-sandbox")
                .multiPart("file", "voice.ogg", file.asByteArray(), "audio/ogg")
                .multiPart("model", "whisper-1")
                .post("/openai/v1/audio/transcriptions")
                .then()
                .statusCode(200)
                .body("text", equalTo("quero um orçamento"));
    }

    @Test
    void sentTextIsFollowedByItsCallbacksInOrder() {
        String messageId = sendText("Olá!").path("messageId");

        await().until(() -> ponte.all().size() == 5);
        List<JsonNode> told = ponte.all().stream().map(webhook -> json(webhook.body())).toList();
        assertThat(told)
                .extracting(body -> body.path("type").asText())
                .containsExactly(
                        "DeliveryCallback",
                        "ReceivedCallback",
                        "MessageStatusCallback",
                        "MessageStatusCallback",
                        "MessageStatusCallback");
        assertThat(told.subList(2, 5))
                .extracting(body -> body.path("status").asText())
                .containsExactly("SENT", "RECEIVED", "READ");
        assertThat(told.get(1).path("fromApi").asBoolean()).isTrue();
        assertThat(told.get(1).path("messageId").asText()).isEqualTo(messageId);
        assertThat(ponte.all().getFirst().headers()).containsKey("z-api-token");
    }

    @Test
    void withoutNotifySentByMeThereIsNoEcho() {
        zapi().body("{\"notifySentByMe\":false}").put(ZAPI + "/update-notify-sent-by-me");

        sendText("Olá!");

        await().until(() -> ponte.at("/status/").size() == 3);
        assertThat(ponte.at("/text/")).isEmpty();
    }

    @Test
    void refusedWebhookIsTriedAgainUntilItIsTaken() {
        ponte.answerNext(503, PonteInbox.SILENCE);

        receive("oi")
                .then()
                .statusCode(202)
                .body("delivered", equalTo(false))
                .body("status", equalTo(503))
                .body("note", equalTo("retrying"));

        await().until(() -> ponte.all().size() == 3);
        assertThat(ponte.all().stream().map(Webhook::body).distinct()).hasSize(1);
    }

    @Test
    void webhookIsNotTriedForEver() {
        ponte.answerNext(500, 500, 500, 500, 500);

        receive("oi");

        await().until(() -> ponte.all().size() == 5);
        receive("de novo");
        assertThat(ponte.all()).hasSize(6);
    }

    @Test
    void sellerTypingOnThePhoneIsTold() {
        post(
                        "/_sandbox/zapi/receive",
                        "{\"phone\":\"5511999999999\",\"text\":\"deixa\",\"fromMe\":true}")
                .then()
                .statusCode(200);

        JsonNode body = json(ponte.all().getFirst().body());
        assertThat(body.path("fromMe").asBoolean()).isTrue();
        assertThat(body.path("fromApi").asBoolean()).isFalse();
    }

    @Test
    void sellerTypingIsNotToldWhileNotifySentByMeIsOff() {
        zapi().body("{\"notifySentByMe\":false}").put(ZAPI + "/update-notify-sent-by-me");

        post(
                        "/_sandbox/zapi/receive",
                        "{\"phone\":\"5511999999999\",\"text\":\"deixa\",\"fromMe\":true}")
                .then()
                .statusCode(202)
                .body("note", equalTo("notifySentByMe is off"));

        assertThat(ponte.all()).isEmpty();
    }

    @Test
    void disconnectedPhoneQueuesAndSendsOnReconnect() {
        connection(false);
        await().until(() -> ponte.at("/webhook/disconnected/").size() == 1);
        sendText("um").then().statusCode(200);
        sendText("dois").then().statusCode(200);
        assertThat(ponte.at("/delivery/")).isEmpty();

        connection(true);

        await().until(() -> ponte.at("/delivery/").size() == 2);
        assertThat(ponte.at("/webhook/connected/")).hasSize(1);
    }

    @Test
    void acceptedWebhookIsNotTriedAgain() {
        for (int i = 0; i < 30; i++) {
            connection(false);
            connection(true);
        }

        post("/_sandbox/reset", "");
        assertThat(ponte.at("/webhook/connected/")).hasSize(30);
        assertThat(ponte.at("/webhook/disconnected/")).hasSize(30);
    }

    @Test
    void rawCallbackIsPostedAsItIs() {
        String raw = "{\"type\":\"PresenceChatCallback\",\"strange\":[1,{}]}";

        post("/_sandbox/zapi/deliver", raw).then().statusCode(200).body("status", equalTo(200));

        assertThat(ponte.at("/webhook/presence/"))
                .singleElement()
                .satisfies(webhook -> assertThat(webhook.body()).isEqualTo(raw));
    }

    @Test
    void malformedCallbackCanBePostedToAnyKind() {
        given().contentType("text/plain")
                .body("{not json")
                .post("/_sandbox/zapi/deliver?kind=status");

        assertThat(ponte.at("/webhook/status/").getFirst().body()).isEqualTo("{not json");
    }

    @Test
    void unknownNumberIsReportedByItsDelivery() {
        post("/_sandbox/zapi/numbers", "{\"phone\":\"5511999999999\",\"exists\":false}");

        sendText("oi").then().statusCode(200);

        await().until(() -> ponte.at("/delivery/").size() == 1);
        assertThat(json(ponte.at("/delivery/").getFirst().body()).path("error").asText())
                .isEqualTo("Phone number does not exist");
    }

    @Test
    void resetDropsWhatIsStillToCome() {
        fault("\"system\":\"zapi\",\"kind\":\"out-of-order\",\"times\":1,\"delayMs\":60000");
        receive("antes");

        post("/_sandbox/reset", "");
        receive("depois");

        assertThat(ponte.all())
                .extracting(webhook -> json(webhook.body()).path("text").path("message").asText())
                .containsExactly("depois");
    }

    private static void connection(boolean up) {
        post("/_sandbox/zapi/connection", "{\"connected\":" + up + "}").then().statusCode(200);
    }
}
