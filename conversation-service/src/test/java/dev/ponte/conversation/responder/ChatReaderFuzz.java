package dev.ponte.conversation.responder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.conversation.responder.ChatReply.Hints;
import dev.ponte.testing.Effort;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever answers in the model's place: it is a draft that can be stored and sent, or a failure
 * that can be logged. An input is the status, four headers, and the body, each on a line.
 */
class ChatReaderFuzz {

    private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final int LARGE = 1 << 16;

    static Stream<byte[]> replies() {
        return Stream.concat(
                Replies.failures().map(Replies.Row::reply).map(ChatReaderFuzz::input),
                Stream.of(
                                Replies.completion("<think>hm</think>Custa R$ 1.188. Certo?"),
                                Replies.finished("Temos sim. Posso env", "length"))
                        .map(body -> input(new ChatReply(200, Hints.NONE, body))));
    }

    @MethodSource("replies")
    @DictionaryEntries({
        "200",
        "429",
        "true",
        "false",
        "1e3",
        "NaN",
        "Wed, 21 Oct 2026 07:28:00 GMT",
        "{\"choices\":[{\"message\":{\"content\":\"",
        "\"finish_reason\":\"length\"",
        "<think>",
        "</think>",
        "<reasoning>",
        "\"error\":{\"code\":",
        "\"message\":",
        "\\u0000",
        "\\ud83d"
    })
    @FuzzTest
    void anAnswerIsADraftOrAFailure(byte[] input) {
        ChatReply reply = reply(new String(input, UTF_8));

        Result result = read(reply);

        assertThat(read(reply)).isEqualTo(result);
        result.draft().ifPresent(ChatReaderFuzz::check);
        result.failure().ifPresent(failure -> check(failure, reply));
        Duration pause = RetryHint.pause(reply.hints(), NOW);
        assertThat(pause == null || !pause.isNegative()).isTrue();
        Effort.magnified(reply.body(), LARGE)
                .ifPresent(
                        large ->
                                Effort.atMost(
                                        QUICK,
                                        () ->
                                                AnswerText.wholeSentences(
                                                        AnswerText.withoutThoughts(large))));
    }

    private record Result(Optional<Draft> draft, Optional<Failure> failure) {}

    private static Result read(ChatReply reply) {
        try {
            return new Result(Optional.of(ChatReader.read(reply, "m", NOW)), Optional.empty());
        } catch (AttemptFailed failed) {
            return new Result(Optional.empty(), Optional.of(failed.failure()));
        }
    }

    private static void check(Draft draft) {
        assertThat(draft.text()).isNotBlank().isEqualTo(draft.text().strip());
        assertStorable(draft.text());
        assertStorable(draft.usage().model());
        assertThat(draft.usage().promptTokens()).isNotNegative();
        assertThat(draft.usage().completionTokens()).isNotNegative();
    }

    private static void check(Failure failure, ChatReply reply) {
        assertThat(failure.status()).isEqualTo(reply.status());
        assertThat(failure.exception().getMessage())
                .as("no word of the body but the server's code")
                .matches("no draft: [A-Z_]+ \\([a-zA-Z0-9 ,._:-]+\\)")
                .hasSizeLessThan(250);
        if (failure.reason() == ResponderException.Reason.QUOTA || failure.tooLong()) {
            assertThat(failure.repeatable()).isFalse();
        }
    }

    private static void assertStorable(String text) {
        assertThat(text).doesNotContain("\u0000");
        assertThat(UTF_8.newEncoder().canEncode(text)).as("no half of a pair").isTrue();
    }

    private static byte[] input(ChatReply reply) {
        Hints hints = reply.hints();
        return String.join(
                        "\n",
                        String.valueOf(reply.status()),
                        line(hints.shouldRetry()),
                        line(hints.retryAfterMs()),
                        line(hints.retryAfter()),
                        line(hints.requestId()),
                        reply.body())
                .getBytes(UTF_8);
    }

    private static String line(@Nullable String header) {
        return header == null ? "" : header;
    }

    private static ChatReply reply(String input) {
        String[] lines = input.split("\n", 6);
        String[] all = new String[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < lines.length ? lines[i] : "";
        }
        return new ChatReply(
                status(all[0]),
                new Hints(header(all[1]), header(all[2]), header(all[3]), header(all[4])),
                all[5]);
    }

    private static @Nullable String header(String line) {
        return line.isEmpty() ? null : line;
    }

    private static int status(String line) {
        return line.matches("[1-5][0-9]{2}") ? Integer.parseInt(line) : 200;
    }
}
