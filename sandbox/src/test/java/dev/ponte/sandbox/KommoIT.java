package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ponte.sandbox.PonteInbox.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KommoIT extends SandboxIT {
    @Test
    void messageReachesPonteAsKommoSendsIt() {
        write("Oi! Tudo bem?")
                .then()
                .statusCode(200)
                .body(
                        "webhooks.event",
                        contains("message[add]", "talk[add]", "contacts[add]", "leads[add]"));

        Webhook message = ponte.all().getFirst();
        assertThat(message.path()).isEqualTo("/webhooks/kommo/secret");
        assertThat(message.headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded")
                .containsEntry("user-agent", "amoCRM-Webhooks/3.0")
                .containsEntry("accept-encoding", "gzip")
                .containsKey("x-amocrm-requestid");
        assertThat(message.body()).contains("&message%5Badd%5D%5B0%5D%5Btext%5D=Oi%21+Tudo+bem%3F");
        assertThat(URLDecoder.decode(message.body(), StandardCharsets.UTF_8))
                .startsWith(
                        "account[subdomain]=master&account[id]=31987654"
                                + "&account[_links][self]=https://master.kommo.com&")
                .contains("message[add][0][entity_id]=24680135");
    }

    @Test
    void secondMessageOpensNothing() {
        write("oi");

        write("e aí?").then().body("webhooks.event", contains("message[add]"));
    }

    @Test
    void refusedWebhookIsTriedByTheScheduleWithTheSameId() {
        write("oi");
        ponte.clear();
        ponte.answerNext(500, PonteInbox.SILENCE);

        write("de novo").then().statusCode(202);

        await().until(() -> ponte.all().size() == 3);
        assertThat(
                        ponte.all().stream()
                                .map(webhook -> webhook.headers().get("x-amocrm-requestid"))
                                .distinct())
                .hasSize(1);
        await().untilAsserted(
                        () ->
                                given().get("/_sandbox/kommo/master/deliveries")
                                        .then()
                                        .body("[0].attempts.status", contains(500, 0, 200)));
    }

    @Test
    void clientErrorIsTriedThreeTimesAndDropped() {
        write("oi");
        ponte.clear();
        ponte.answerNext(404, 404, 404);

        write("de novo");

        await().until(() -> ponte.all().size() == 3);
        write("outra").then().statusCode(200);
        assertThat(ponte.all()).hasSize(4);
    }

    @Test
    void tooManyRefusalsSwitchTheWebhookOff() {
        write("oi");
        ponte.answerNext(400, 400, 400, 400, 400, 400);
        write("a");
        write("b");
        await().untilAsserted(
                        () ->
                                given().get("/_sandbox/kommo/master/hook")
                                        .then()
                                        .body("disabled", equalTo(true)));

        write("c").then().body("webhooks[0].note", equalTo("webhook is disabled"));

        post("/_sandbox/kommo/master/hook/enable", "").then().body("disabled", equalTo(false));
        ponte.clear();
        write("d").then().statusCode(200);
    }

    @Test
    void twoHoursLaterOldRefusalsDoNotCount() {
        write("oi");
        ponte.answerNext(400, 400, 400);
        write("a");
        await().until(
                        () ->
                                given().get("/_sandbox/kommo/master/hook")
                                                .<Integer>path("invalidLately")
                                        == 3);

        post("/_sandbox/clock", "{\"advanceMs\":7300000}");

        given().get("/_sandbox/kommo/master/hook").then().body("invalidLately", equalTo(0));
    }

    @Test
    void webhookComesTwiceOnDemand() {
        write("oi");
        ponte.clear();
        fault("\"system\":\"kommo\",\"path\":\"message[add]\",\"kind\":\"duplicate\",\"times\":1");

        write("de novo");

        assertThat(ponte.all()).hasSize(2);
    }

    @Test
    void deliveryCanBeReplayed() {
        write("oi");
        List<Integer> ids =
                given().get("/_sandbox/kommo/master/deliveries").jsonPath().getList("id");
        String first = ponte.all().getFirst().body();
        ponte.clear();

        post("/_sandbox/kommo/master/deliveries/" + ids.getLast() + "/replay", "")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true));

        assertThat(ponte.all())
                .singleElement()
                .satisfies(again -> assertThat(again.body()).isEqualTo(first));
        given().get("/_sandbox/kommo/master/deliveries").then().body("$", hasSize(5));
    }

    @Test
    void otherAccountsAndDeliveriesAreUnknown() {
        post("/_sandbox/kommo/other/receive", "{\"leadId\":1,\"text\":\"oi\"}")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        post("/_sandbox/kommo/master/deliveries/999999/replay", "").then().statusCode(404);
    }

    private static Response write(String text) {
        return post(
                "/_sandbox/kommo/master/receive",
                "{\"leadId\":24680135,\"text\":\"%s\",\"name\":\"João\"}".formatted(text));
    }
}
