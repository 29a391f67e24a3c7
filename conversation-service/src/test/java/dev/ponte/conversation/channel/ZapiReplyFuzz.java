package dev.ponte.conversation.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.conversation.channel.SendException.Kind;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever answers in Z-API's place: sent, with an id that can be stored, or a failure that says
 * whether the text may be repeated. An input is the status, a line end, and the body.
 */
class ZapiReplyFuzz {

    static Stream<byte[]> replies() {
        return Stream.of(
                        "200\n" + ZapiOutcomeTest.QUEUED,
                        "200\n{\"messageId\":\"3EB0\",\"zaapId\":\"01A9\"}",
                        "200\n{\"error\":\"You are not connected.\"}",
                        "200\n{\"connected\":true,\"session\":false,\"smartphoneConnected\":true}",
                        "400\n{\"error\":\"null not allowed\"}",
                        "404\n{\"message\":\"Instance not found\"}",
                        "502\n<html>Bad Gateway</html>",
                        "200\n")
                .map(reply -> reply.getBytes(UTF_8));
    }

    @MethodSource("replies")
    @DictionaryEntries({
        "\"messageId\":\"",
        "\"zaapId\":\"",
        "\"error\":\"",
        "\"status\":\"error\"",
        "\"connected\":false",
        "restore the session",
        "does not exist",
        "\\u0000",
        "\\ud83d"
    })
    @FuzzTest
    void aReplyIsSentOrSaysWhatMayBeDone(byte[] input) {
        ZapiReply reply = reply(new String(input, UTF_8));

        Optional<Sent> sent = result(reply, ZapiOutcome::sent);

        assertThat(result(reply, ZapiOutcome::sent)).isEqualTo(sent);
        if (sent.isPresent()) {
            assertThat(reply.successful()).isTrue();
            assertStorable(sent.get().channelMessageId());
            Optional.ofNullable(sent.get().queueId()).ifPresent(ZapiReplyFuzz::assertStorable);
        } else if (reply.successful() && !reply.json().isObject()) {
            assertThat(failure(reply, ZapiOutcome::sent).kind()).isEqualTo(Kind.AMBIGUOUS);
        }
        if (result(reply, ZapiOutcome::connected).isEmpty()) {
            assertThat(failure(reply, ZapiOutcome::connected).kind()).isNotEqualTo(Kind.AMBIGUOUS);
        }
    }

    private static <T> Optional<T> result(ZapiReply reply, Function<ZapiReply, T> reading) {
        try {
            return Optional.of(reading.apply(reply));
        } catch (SendException failure) {
            assertThat(failure.getMessage()).matches("not sent: [A-Z]+ \\([a-z0-9_]+\\)");
            return Optional.empty();
        }
    }

    private static SendException failure(ZapiReply reply, Function<ZapiReply, ?> reading) {
        try {
            throw new AssertionError("no failure but " + reading.apply(reply));
        } catch (SendException failure) {
            return failure;
        }
    }

    private static void assertStorable(String id) {
        assertThat(id).isNotBlank().doesNotContain("\u0000");
        assertThat(UTF_8.newEncoder().canEncode(id)).as("no half of a pair").isTrue();
    }

    private static ZapiReply reply(String input) {
        boolean told = input.matches("(?s)[1-5][0-9]{2}\n.*");
        return ZapiReply.of(
                told ? Integer.parseInt(input.substring(0, 3)) : 200,
                told ? input.substring(4) : input);
    }
}
