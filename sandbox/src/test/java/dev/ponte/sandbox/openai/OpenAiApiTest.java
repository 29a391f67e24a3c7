package dev.ponte.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiApiTest {
    private final OpenAi llm = new OpenAi();

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Basic abc", "sk-sandbox"})
    void keyIsAskedFor(String authorization) {
        Answer answer = models(authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(error(answer).path("type").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void wrongKeyIsRefusedWithoutShowingIt() {
        Answer answer = models("Bearer sk-other");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(error(answer).path("code").asText()).isEqualTo("invalid_api_key");
        assertThat(Calls.text(answer)).doesNotContain("sk-other");
    }

    @Test
    void modelsAreListed() {
        JsonNode body = Calls.body(models(OpenAi.BEARER));

        assertThat(body.path("object").asText()).isEqualTo("list");
        assertThat(body.path("data").findValuesAsText("id")).containsExactly("gpt-4o", "whisper-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"messages\":[{\"role\":\"user\",\"content\":\"oi\"}]}",
                "{\"model\":\"gpt-4o\"}",
                "{\"model\":\"gpt-4o\",\"messages\":[]}",
                "{\"model\":\"gpt-4o\",\"messages\":[{\"content\":\"oi\"}]}",
                "{",
                ""
            })
    void requestsWithoutModelOrMessagesAreRefused(String body) {
        Answer answer = llm.chat(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(error(answer).path("message").asText()).isNotBlank();
        assertThat(error(answer).has("param")).isTrue();
        assertThat(error(answer).has("code")).isTrue();
    }

    @Test
    void unknownPathsAndVerbsAreRefused() {
        assertThat(get("/openai/v1/nothing").status()).isEqualTo(404);
        assertThat(get(OpenAi.CHAT).status()).isEqualTo(405);
    }

    @Test
    void everyAnswerHasItsIdAndLimits() {
        Answer good = llm.chat(OpenAi.request("", "oi"));
        Answer bad = llm.chat("{}");

        assertThat(good.headers()).containsKeys("x-request-id", "openai-processing-ms");
        assertThat(good.headers()).containsEntry("x-ratelimit-limit-requests", "100");
        assertThat(good.headers()).containsEntry("x-ratelimit-remaining-requests", "99");
        assertThat(good.headers().get("x-ratelimit-reset-requests")).matches("\\d+s");
        assertThat(bad.headers()).containsEntry("x-ratelimit-remaining-requests", "98");
    }

    @Test
    void usageCanBeLeftOut() {
        Answer answer =
                llm.api.answer(
                        Calls.json(
                                "POST",
                                OpenAi.CHAT,
                                OpenAi.request("", "oi"),
                                "authorization",
                                OpenAi.BEARER),
                        FaultKind.NO_USAGE);

        assertThat(Calls.body(answer).has("usage")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY, 429, rate_limit_exceeded, 1",
        "TOO_LARGE, 429, rate_limit_exceeded,",
        "QUOTA, 429, insufficient_quota,",
        "UNAUTHORIZED, 401, invalid_api_key,",
    })
    void faultsHaveTheirCodes(FaultKind fault, int status, String code, String retryAfter) {
        Answer answer = LlmErrors.of(fault);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(error(answer).path("code").asText()).isEqualTo(code);
        assertThat(answer.headers().get("retry-after")).isEqualTo(retryAfter);
    }

    @Test
    void serverErrorsMayForbidARetry() {
        assertThat(LlmErrors.of(FaultKind.SERVER_ERROR).status()).isEqualTo(500);
        assertThat(LlmErrors.of(FaultKind.SERVER_ERROR).headers())
                .doesNotContainKey("x-should-retry");
        assertThat(LlmErrors.of(FaultKind.NO_RETRY).headers())
                .containsEntry("x-should-retry", "false");
    }

    @Test
    void gatewaysAnswerInHtml() {
        for (FaultKind fault :
                new FaultKind[] {FaultKind.UNAVAILABLE_HTML, FaultKind.FORBIDDEN_HTML}) {
            Answer answer = LlmErrors.of(fault);
            assertThat(answer.headers().get("content-type")).startsWith("text/html");
            assertThat(Calls.text(answer)).startsWith("<html>");
        }
        assertThat(LlmErrors.of(FaultKind.UNAVAILABLE_HTML).status()).isEqualTo(503);
        assertThat(LlmErrors.of(FaultKind.FORBIDDEN_HTML).status()).isEqualTo(403);
    }

    private Answer models(String authorization) {
        return llm.api.answer(Calls.get("/openai/v1/models", "authorization", authorization), null);
    }

    private Answer get(String path) {
        return llm.api.answer(Calls.get(path, "authorization", OpenAi.BEARER), null);
    }

    private static JsonNode error(Answer answer) {
        return Calls.body(answer).path("error");
    }
}
