package dev.ponte.conversation.responder;

import static dev.ponte.conversation.responder.Talks.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ponte.conversation.responder.ResponderException.Reason;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.testing.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class OpenAiResponderIT {

    private static final Turn TURN = Talks.of(customer("Quanto custa?"));

    private ResponderBench bench;

    @Inject Responder injected;

    @BeforeEach
    void open() {
        bench = new ResponderBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theApplicationHasAResponder() {
        assertThat(injected).isInstanceOf(OpenAiResponder.class);
    }

    @Test
    void theTalkIsAskedAsTheReferenceSaysAndTheDraftComesBack() throws Exception {
        bench.server.answers(200, Replies.completion("Custa R$ 10."));
        Turn turn =
                new Turn(
                        "default",
                        Talks.CONVERSATION,
                        "Maria",
                        List.of(customer("Oi"), customer("Quanto custa?")),
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        Draft draft = bench.with("organization", "org-1").reply(turn);

        assertThat(draft)
                .isEqualTo(new Draft("Custa R$ 10.", new Usage("gpt-4o-mini-2024-07-18", 58, 14)));
        ScriptedServer.Call call = bench.server.calls().getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/v1/chat/completions");
        assertThat(call.header("Authorization")).isEqualTo("Bearer " + ResponderBench.KEY);
        assertThat(call.header("OpenAI-Organization")).isEqualTo("org-1");
        assertThat(call.header("OpenAI-Project")).isNull();
        assertThat(call.header("Content-Type")).startsWith("application/json");
        assertThat(call.header("traceparent")).isEqualTo(turn.traceparent());
        JsonNode body = new JsonMapper().readTree(call.body());
        assertThat(body.path("model").asText()).isEqualTo("gpt-4o");
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.7);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
        assertThat(body.path("messages").findValuesAsText("role"))
                .containsExactly("system", "user", "user");
    }

    @Test
    void aServerThatNeedsNoKeyGetsNone() {
        bench.server.answers(200, Replies.completion("Olá"));

        bench.with("api-key", "").with("headers.api-key", "azure").reply(TURN);

        ScriptedServer.Call call = bench.server.calls().getFirst();
        assertThat(call.header("Authorization")).isNull();
        assertThat(call.header("api-key")).isEqualTo("azure");
    }

    @Test
    void openAiWithoutAKeyIsNotEvenAsked() {
        bench.with("api-key", "").with("base-url", "https://api.openai.com/v1");

        assertThat(fail()).hasMessage("no draft: NOT_CONFIGURED (no API key)");
        assertThat(bench.calls).isEmpty();
    }

    @Test
    void aTalkWithoutWordsIsNotAsked() {
        assertThatThrownBy(() -> bench.reply(Talks.of(customer(" "))))
                .hasMessage("no draft: BAD_REQUEST (nothing was said)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.ponte.conversation.responder.Replies#failures")
    void everyFailureOfTheReferenceComesOutWithItsReasonAndWithoutItsBody(Replies.Row row) {
        bench.server.answers(row.reply().status(), row.reply().body());

        try (LogCapture logs = new LogCapture()) {
            ResponderException failure = fail(bench.with("max-attempts", "1"));

            assertThat(failure.reason()).isEqualTo(row.reason());
            assertThat(failure.toString() + failure.getCause() + logs.text())
                    .doesNotContain("sk-", "organization org-x", "<html", "127.0.0.1");
        }
        assertThat(bench.calls)
                .singleElement()
                .returns("openai", IntegrationCalled::service)
                .returns("chat_completion", IntegrationCalled::action)
                .returns(false, IntegrationCalled::success)
                .returns(row.reply().status(), IntegrationCalled::status)
                .returns(row.reason().name().toLowerCase(Locale.ROOT), IntegrationCalled::error)
                .returns(null, IntegrationCalled::phone);
    }

    @Test
    void whatPassesIsAskedAgain() {
        bench.server
                .answers(503, Replies.PAGE)
                .answers(200, "", "Content-Type", "application/json")
                .answers(200, Replies.completion("Olá"));

        assertThat(bench.reply(TURN).text()).isEqualTo("Olá");
        assertThat(bench.calls)
                .extracting(IntegrationCalled::success)
                .containsExactly(false, false, true);
    }

    @Test
    void afterTheLastAttemptTheReasonIsTold() {
        bench.server.answers(500, Replies.SERVER_ERROR, "x-request-id", "req_1");

        assertThat(fail(bench.with("max-attempts", "2")))
                .hasMessage("no draft: UNAVAILABLE (HTTP 500, server_error, request req_1)");
        assertThat(bench.server.calls()).hasSize(2);
    }

    @Test
    void theServersWishToWaitIsRespected() {
        bench.server
                .answers(429, Replies.RATE_LIMIT, "retry-after-ms", "900", "retry-after", "1")
                .answers(200, Replies.completion("Olá"));

        long started = System.nanoTime();
        bench.reply(TURN);

        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isGreaterThanOrEqualTo(Duration.ofMillis(900));
        assertThat(bench.server.calls()).hasSize(2);
    }

    @Test
    void aWaitPastTheDeadlineIsNotBegun() {
        bench.server.answers(429, Replies.RATE_LIMIT, "retry-after", "30");

        assertThat(fail(bench.with("deadline", "PT5S")).reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(bench.server.calls()).hasSize(1);
    }

    @Test
    void anEmptyPurseIsNotAskedTwice() {
        bench.server.answers(429, Replies.QUOTA, "x-should-retry", "true");

        assertThat(fail().reason()).isEqualTo(Reason.QUOTA);
        assertThat(bench.server.calls()).hasSize(1);
    }

    @Test
    void theServersWordAgainstRepeatingIsRespected() {
        bench.server.answers(503, "{}", "x-should-retry", "false");

        assertThat(fail().reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(bench.server.calls()).hasSize(1);
    }

    @Test
    void aTalkTooLongForTheModelIsShortenedOnce() throws Exception {
        String tooLong = Replies.error("x", "invalid_request_error", "context_length_exceeded");
        bench.server.answers(400, tooLong).answers(200, Replies.completion("Olá"));

        bench.reply(Talks.ofLength(20));

        assertThat(messages(0)).isEqualTo(21);
        assertThat(messages(1)).isEqualTo(11);
    }

    @Test
    void aTalkThatStaysTooLongIsGivenUp() {
        bench.server.answers(429, Replies.REQUEST_TOO_LARGE);

        ResponderException failure =
                catchThrowableOfType(
                        ResponderException.class, () -> bench.reply(Talks.ofLength(20)));

        assertThat(failure.reason()).isEqualTo(Reason.BAD_REQUEST);
        assertThat(bench.server.calls()).hasSize(2);
    }

    @Test
    void aServerThatNeverAnswersIsLeftAfterTheTimeout() {
        bench.server.hangs();

        assertThat(fail(bench.with("timeout", "PT1.5S").with("max-attempts", "2")).reason())
                .isEqualTo(Reason.TIMEOUT);
        assertThat(bench.server.calls()).hasSize(2);
        assertThat(bench.calls).extracting(IntegrationCalled::error).containsOnly("timeout");
    }

    @Test
    void theDeadlineHoldsHoweverManyAttemptsAreLeft() {
        bench.server.hangs();
        bench.with("timeout", "PT10S").with("deadline", "PT2S").with("max-attempts", "9");

        long started = System.nanoTime();
        ResponderException failure = fail();

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aTornConnectionIsAskedAgain() {
        bench.server
                .tears()
                .tearsInTheMiddle("{\"choices\":[")
                .answers(200, Replies.completion("Olá"));

        assertThat(bench.reply(TURN).text()).isEqualTo("Olá");
        assertThat(bench.server.calls()).hasSize(3);
    }

    @Test
    void aServerThatIsNotThereIsUnavailableAndItsAddressIsNotTold() {
        bench.with("base-url", "http://127.0.0.1:1/v1").with("max-attempts", "1");

        assertThat(fail()).hasMessage("no draft: UNAVAILABLE (connection)").hasNoCause();
    }

    @Test
    void thePromptIsReadOnce(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("prompt.md"), "Você é a Bia.");
        bench.server.answers(200, Replies.completion("Olá"));
        bench.with("prompt-file", file.toString()).reply(TURN);

        Files.delete(file);
        bench.reply(TURN);

        assertThat(bench.server.calls())
                .hasSize(2)
                .allMatch(call -> call.body().contains("Você é a Bia."));
    }

    @Test
    void tokensAndOutcomesAreCounted() {
        bench.server.answers(200, Replies.completion("Olá")).answers(401, Replies.WRONG_KEY);

        bench.reply(TURN);
        fail();

        assertThat(tokens("prompt")).isEqualTo(58);
        assertThat(tokens("completion")).isEqualTo(14);
        assertThat(replies("DRAFTED")).isEqualTo(1);
        assertThat(replies("BAD_CREDENTIALS")).isEqualTo(1);
    }

    private ResponderException fail() {
        return fail(bench);
    }

    private static ResponderException fail(ResponderBench bench) {
        return catchThrowableOfType(ResponderException.class, () -> bench.reply(TURN));
    }

    private int messages(int call) throws Exception {
        return new JsonMapper()
                .readTree(bench.server.calls().get(call).body())
                .path("messages")
                .size();
    }

    private double tokens(String kind) {
        return bench.meters.get("ponte.responder.tokens").tag("kind", kind).counter().count();
    }

    private double replies(String outcome) {
        return bench.meters
                .get("ponte.responder.replies")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
