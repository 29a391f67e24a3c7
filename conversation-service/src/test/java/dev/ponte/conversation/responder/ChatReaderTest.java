package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ponte.conversation.responder.ChatReply.Hints;
import dev.ponte.conversation.responder.ResponderException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

    @Test
    void theReferencesAnswerIsADraftWithItsCost() {
        Draft draft = read(200, Replies.completion("O plano anual custa R$ 1.188."));

        assertThat(draft)
                .isEqualTo(
                        new Draft(
                                "O plano anual custa R$ 1.188.",
                                new Usage("gpt-4o-mini-2024-07-18", 58, 14)));
    }

    @Test
    void aSparseAnswerOfAnotherServerIsUnderstood() {
        Draft draft = read(200, "{\"choices\":[{\"message\":{\"content\":\" Olá! \"}}],\"x\":1}");

        assertThat(draft).isEqualTo(new Draft("Olá!", new Usage("gpt-4o", 0, 0)));
    }

    @Test
    void contentInPartsIsJoined() {
        String parts =
                "[{\"type\":\"text\",\"text\":\"Bom \"},{\"type\":\"text\",\"text\":\"dia\"}]";

        assertThat(read(200, "{\"choices\":[{\"message\":{\"content\":" + parts + "}}]}").text())
                .isEqualTo("Bom dia");
    }

    @Test
    void anAnswerCutByTheLimitEndsWithAWholeSentence() {
        assertThat(read(200, Replies.finished("Temos sim. Posso env", "length")).text())
                .isEqualTo("Temos sim.");
    }

    @Test
    void whatCannotBeStoredIsTakenOutBeforeTheThoughtsAre() {
        assertThat(read(200, Replies.completion("Ol\\u0000á \\ud83d!")).text())
                .isEqualTo("Olá \ufffd!");
        assertThat(read(200, Replies.completion("<th\\u0000ink>hm</thi\\u0000nk>Olá")).text())
                .isEqualTo("Olá");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.ponte.conversation.responder.Replies#failures")
    void everyFailureHasItsReason(Replies.Row row) {
        Failure failure = failure(row.reply());

        assertThat(failure.reason()).isEqualTo(row.reason());
        assertThat(failure.repeatable()).isEqualTo(row.repeatable());
        assertThat(failure.status()).isEqualTo(row.reply().status());
    }

    @Test
    void theTwoWaysOfBeingTooLongAreToldApartFromOtherRefusals() {
        assertThat(
                        failure(
                                400,
                                Replies.error(
                                        "x", "invalid_request_error", "context_length_exceeded")))
                .returns(true, Failure::tooLong);
        assertThat(failure(429, Replies.REQUEST_TOO_LARGE)).returns(true, Failure::tooLong);
        assertThat(failure(400, Replies.error("x", "invalid_request_error", "invalid_value")))
                .returns(false, Failure::tooLong);
    }

    @Test
    void theServersWordOnRepeatingCountsButNotAgainstReason() {
        Hints yes = new Hints("true", null, null, null);
        Hints no = new Hints("false", null, null, null);

        assertThat(failure(new ChatReply(400, yes, "{}")).repeatable()).isTrue();
        assertThat(failure(new ChatReply(503, no, "{}")).repeatable()).isFalse();
        assertThat(failure(new ChatReply(429, yes, Replies.QUOTA)).repeatable()).isFalse();
        assertThat(failure(new ChatReply(429, yes, Replies.REQUEST_TOO_LARGE)).repeatable())
                .isFalse();
    }

    @Test
    void theWaitComesFromTheHeaders() {
        Hints hints = new Hints(null, null, "7", null);

        assertThat(failure(new ChatReply(429, hints, Replies.RATE_LIMIT)).pause())
                .isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @MethodSource("bodiesWithSecrets")
    void whatIsToldOfAFailureHoldsNothingOfTheBody(String body) {
        Hints hints = new Hints(null, null, null, "req <script> 5511999999999");

        String told = failure(new ChatReply(401, hints, body)).exception().toString();

        assertThat(told).contains("BAD_CREDENTIALS", "HTTP 401");
        assertThat(told).doesNotContain("sk-", "55119", "<", "Maria");
    }

    static Stream<String> bodiesWithSecrets() {
        return Stream.of(
                Replies.WRONG_KEY,
                "{\"error\":\"Maria 5511999999999 sk-abc\"}",
                "{\"detail\":\"sk-abc\"}",
                "{\"message\":\"sk-abc\"}",
                "{\"error\":{\"message\":\"x\",\"type\":\"Maria sk-abc\",\"code\":\"5511999999999\"}}",
                "<html>sk-abc</html>",
                "");
    }

    @Test
    void theRequestIdAndTheCodeAreKeptForTheSupport() {
        Hints hints = new Hints(null, null, null, "req_123abc");
        String body = Replies.error("no such model", "invalid_request_error", "model_not_found");

        assertThat(failure(new ChatReply(404, hints, body)).exception())
                .hasMessage(
                        "no draft: BAD_REQUEST (HTTP 404, model_not_found, request req_123abc)");
    }

    @Test
    void reasonsThatPassAreToldFromThoseThatNeedSomebody() {
        assertThat(Stream.of(Reason.values()).filter(r -> new ResponderException(r).retryable()))
                .containsExactly(
                        Reason.TIMEOUT,
                        Reason.RATE_LIMITED,
                        Reason.UNAVAILABLE,
                        Reason.EMPTY,
                        Reason.CIRCUIT_OPEN);
    }

    private static Draft read(int status, String body) {
        return ChatReader.read(new ChatReply(status, Hints.NONE, body), "gpt-4o", NOW);
    }

    private static Failure failure(int status, String body) {
        return failure(new ChatReply(status, Hints.NONE, body));
    }

    private static Failure failure(ChatReply reply) {
        return catchThrowableOfType(
                        AttemptFailed.class, () -> ChatReader.read(reply, "gpt-4o", NOW))
                .failure();
    }
}
