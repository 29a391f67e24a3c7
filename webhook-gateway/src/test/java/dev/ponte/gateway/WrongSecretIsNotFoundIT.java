package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.gateway.KafkaLog.Entry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not know the secret learns that nothing is here, on every path. */
@QuarkusTest
@TestProfile(OpenSources.class)
class WrongSecretIsNotFoundIT {

    private static final byte[] TEXT = Fixtures.zapi("received-text");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/text",
                "/webhook/audio",
                "/webhook/received",
                "/webhook/delivery",
                "/webhook/status",
                "/webhook/connected",
                "/webhook/disconnected",
                "/webhook/presence",
                "/webhooks/zapi",
                "/webhooks/kommo"
            })
    void onEveryPath(String path) {
        notFound(given().body(TEXT).post(path).then());
        notFound(given().body(TEXT).post(path + "/wrong").then());
        notFound(given().body(TEXT).queryParam("secret", "wrong").post(path).then());
        notFound(given().body(TEXT).header("X-Ponte-Secret", "wrong").post(path).then());
    }

    @Test
    void anotherSourcesSecretIsWrongToo() {
        notFound(given().body(TEXT).post("/webhooks/zapi/" + OpenSources.KOMMO_SECRET).then());
        notFound(given().body(TEXT).post("/webhooks/kommo/" + OpenSources.ZAPI_SECRET).then());
    }

    @Test
    void aWrongTokenIsNotFoundEvenWithTheSecret() {
        notFound(
                given().body(TEXT)
                        .header("z-api-token", "wrong")
                        .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                        .then());
        given().body(TEXT)
                .header("z-api-token", OpenSources.ZAPI_TOKEN)
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(200);
    }

    @Test
    void theRightSecretForAnotherInstanceIsForbidden() {
        given().body(Fixtures.zapi("received-text", OpenSources.INSTANCE, "0000"))
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:foreign-delivery"));
        given().body("account[id]=1&leads[delete][0][id]=1")
                .post("/webhooks/kommo/" + OpenSources.KOMMO_SECRET)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:ponte:problem:foreign-delivery"));
    }

    @Test
    void theRefusalIsRecordedWithoutTheBody() {
        notFound(
                given().body("{\"x\":\"refused-body\"}").post("/webhook/text/wrong-secret").then());

        try (KafkaLog log = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            Entry entry = log.await(1, found -> found.key().equals("zapi/-")).getFirst();
            WebhookDelivered delivered = (WebhookDelivered) entry.event().data();
            assertThat(delivered.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(delivered.reason()).isEqualTo("wrong-secret");
            assertThat(delivered.body()).isNull();
            assertThat(delivered.path()).doesNotContain("wrong");
        }
    }

    @Test
    void theDetailIsInTheReadersLanguage() {
        given().header("Accept-Language", "en")
                .body(TEXT)
                .post("/webhooks/zapi")
                .then()
                .body("title", equalTo("No webhook is open here"));
        given().body(TEXT)
                .post("/webhooks/zapi")
                .then()
                .body("title", equalTo("Não há webhook aberto aqui"));
    }

    @Test
    void unknownKindsAndVerbsAreNoDoors() {
        given().body(TEXT).post("/webhook/other/" + OpenSources.ZAPI_SECRET).then().statusCode(404);
        given().get("/webhook/text/" + OpenSources.ZAPI_SECRET).then().statusCode(405);
    }

    private static void notFound(ValidatableResponse response) {
        response.statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:unknown-webhook"))
                .body(not(containsString(OpenSources.ZAPI_SECRET)));
    }
}
