package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaultsIT extends SandboxIT {
    @ParameterizedTest
    @CsvSource({"429,429", "401,401", "500,500", "403-html,403", "200-error,200"})
    void callFailsOnceAndThenWorks(String kind, int status) {
        fault("\"system\":\"zapi\",\"kind\":\"%s\",\"times\":1".formatted(kind))
                .then()
                .statusCode(201);

        Response struck = sendText("oi");

        assertThat(struck.statusCode()).isEqualTo(status);
        assertThat(struck.asString()).doesNotContain("messageId");
        assertThat(sendText("oi").asString()).contains("messageId");
    }

    @Test
    void forbiddenAnswerIsHtml() {
        fault("\"system\":\"zapi\",\"kind\":\"403-html\"");

        sendText("oi").then().contentType(containsString("text/html"));
    }

    @Test
    void resetBreaksTheConnection() {
        fault("\"system\":\"zapi\",\"kind\":\"reset\"");

        assertThatThrownBy(() -> sendText("oi")).isInstanceOf(Exception.class);
        given().get("/_sandbox/journal").then().body("calls[0].status", equalTo(0));
    }

    @Test
    void brokenBodyIsNoJsonButTheMessageWentOut() {
        fault("\"system\":\"zapi\",\"kind\":\"broken-body\",\"times\":1");

        Response struck = sendText("oi");

        assertThat(struck.statusCode()).isEqualTo(200);
        assertThat(struck.asString()).startsWith("{\"zaapId\"").doesNotEndWith("}");
        await().until(() -> ponte.at("/delivery/").size() == 1);
    }

    @Test
    void slowCallAnswersLateButTheMessageWentOut() {
        fault("\"system\":\"zapi\",\"kind\":\"slow\",\"delayMs\":700,\"times\":1");

        Response struck = sendText("oi");

        assertThat(struck.timeIn(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(700);
        assertThat(struck.statusCode()).isEqualTo(200);
        assertThat(ponte.at("/delivery/")).hasSize(1);
    }

    @Test
    void disconnectedPhoneAnswers200AndKeepsTheMessage() {
        fault("\"system\":\"zapi\",\"kind\":\"disconnected\"");

        sendText("oi").then().statusCode(200);

        zapi().get(ZAPI + "/status").then().body("connected", equalTo(false));
        zapi().body("{\"pageSize\":20}").post(ZAPI + "/queue").then().body("messages", hasSize(1));
        assertThat(ponte.all()).isEmpty();
    }

    @Test
    void webhookComesTwice() {
        fault("\"system\":\"zapi\",\"path\":\"text\",\"kind\":\"duplicate\",\"times\":1");

        receive("oi");

        assertThat(ponte.all()).hasSize(2);
        assertThat(ponte.all().get(0).body()).isEqualTo(ponte.all().get(1).body());
    }

    @Test
    void webhooksSwapPlaces() {
        fault("\"system\":\"zapi\",\"path\":\"text\",\"kind\":\"out-of-order\",\"times\":1");

        receive("um").then().statusCode(202).body("note", equalTo("held"));
        receive("dois").then().statusCode(200);

        await().untilAsserted(
                        () ->
                                assertThat(ponte.at("/text/"))
                                        .extracting(
                                                webhook ->
                                                        json(webhook.body())
                                                                .path("text")
                                                                .path("message")
                                                                .asText())
                                        .containsExactly("dois", "um"));
    }

    @Test
    void webhookThatNothingFollowsComesAnyway() {
        fault("\"system\":\"zapi\",\"kind\":\"out-of-order\",\"times\":1,\"delayMs\":50");

        receive("um");

        await().until(() -> ponte.all().size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"no-message-id", "null-text", "momment-seconds"})
    void webhookIsSpoilt(String kind) {
        fault("\"system\":\"zapi\",\"path\":\"text\",\"kind\":\"%s\"".formatted(kind));

        receive("oi");

        var body = json(ponte.all().getFirst().body());
        switch (kind) {
            case "no-message-id" -> assertThat(body.has("messageId")).isFalse();
            case "null-text" -> assertThat(body.path("text").isNull()).isTrue();
            default -> assertThat(body.path("momment").asLong()).isLessThan(100_000_000_000L);
        }
    }

    @Test
    void deliveryFailsOnDemand() {
        fault("\"system\":\"zapi\",\"kind\":\"delivery-error\",\"times\":1");

        sendText("oi").then().statusCode(200);

        await().until(() -> ponte.all().size() == 1);
        assertThat(json(ponte.all().getFirst().body()).path("error").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "429,429,rate_limit_exceeded,1",
        "429-quota,429,insufficient_quota,",
        "429-too-large,429,rate_limit_exceeded,",
        "401,401,invalid_api_key,",
    })
    void modelFailsInItsOwnWords(String kind, int status, String code, String retryAfter) {
        fault("\"system\":\"openai\",\"kind\":\"%s\",\"times\":1".formatted(kind));

        Response struck = chat();

        assertThat(struck.statusCode()).isEqualTo(status);
        assertThat(struck.<String>path("error.code")).isEqualTo(code);
        assertThat(struck.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(struck.header("x-request-id")).isNotBlank();
        assertThat(chat().statusCode()).isEqualTo(200);
    }

    @Test
    void modelIsUnavailableBehindItsGateway() {
        fault("\"system\":\"openai\",\"kind\":\"503-html\",\"times\":1");

        chat().then().statusCode(503).contentType(containsString("text/html"));
    }

    @Test
    void modelMayForbidARetryOrLeaveUsageOut() {
        fault("\"system\":\"openai\",\"kind\":\"no-retry\",\"times\":1");
        fault("\"system\":\"openai\",\"kind\":\"no-usage\",\"times\":1");

        assertThat(chat().header("x-should-retry")).isEqualTo("false");
        assertThat(chat().asString()).contains("Entendi").doesNotContain("usage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kommo", "oidc"})
    void otherSystemsFailToo(String system) {
        fault("\"system\":\"%s\",\"kind\":\"500\",\"times\":1".formatted(system));

        assertThat(given().get("/" + system + "/any").statusCode()).isEqualTo(500);
    }

    @Test
    void faultsAreListedAndRemoved() {
        fault("\"system\":\"zapi\",\"path\":\"send-text\",\"kind\":\"429\",\"times\":3");

        given().get("/_sandbox/faults")
                .then()
                .body("[0].system", equalTo("zapi"))
                .body("[0].path", equalTo("send-text"))
                .body("[0].kind", equalTo("429"))
                .body("[0].timesLeft", equalTo(3));

        given().delete("/_sandbox/faults").then().statusCode(204);
        sendText("oi").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"system\":\"zapi\",\"kind\":\"nonsense\"",
                "\"system\":\"moon\",\"kind\":\"429\"",
                "\"system\":\"zapi\",\"kind\":\"429-quota\"",
                "\"system\":\"zapi\",\"kind\":\"429\",\"times\":0",
                "\"system\":\"zapi\",\"kind\":\"slow\",\"delayMs\":-1",
                "\"system\":\"zapi\"",
                "\"system\":\"zapi\",\"knd\":\"429\"",
                "\"system\":"
            })
    void wrongOrdersAreRefusedWithAReason(String order) {
        fault(order)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("urn:ponte:problem:sandbox-"))
                .body("detail.length()", greaterThan(5));
    }

    private static Response chat() {
        return llm().body(
                        "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]}")
                .post("/openai/v1/chat/completions");
    }
}
