package dev.ponte.conversation.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ponte.testing.Effort;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any answer becomes messages that fit, say all of it, and in order. An input is a byte for the
 * room, then the text.
 */
class MessageSplitterFuzz {

    private static final int USUAL_ROOM = 4_000;
    private static final int LONG_ANSWER = 1 << 15;
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final MessageSplitter splitter = new MessageSplitter();

    static Stream<byte[]> answers() {
        return Stream.of(
                        "\u0014Olá!\n\nTemos motor a diesel. Custa R$ 1.188,00\n- um\n- dois",
                        "\u0005👨‍👩‍👧 👍🏽 e\u0301e\u0301e\u0301",
                        "\u0002\u0085\u2028\u200b x",
                        "\u0001abc")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("answers")
    @DictionaryEntries({". ", "! ", "😀", "👨‍👩‍👧"})
    @FuzzTest
    void messagesFitAndSayAllOfIt(byte[] input) {
        int room = input.length == 0 ? 1 : 1 + Byte.toUnsignedInt(input[0]);
        String text = input.length == 0 ? "" : new String(input, 1, input.length - 1, UTF_8);

        List<String> parts = splitter.split(text, room);

        assertThat(splitter.split(text, room)).isEqualTo(parts);
        assertThat(parts).allMatch(part -> part.length() <= room && !part.isBlank());
        assertThat(parts).allMatch(part -> part.equals(part.strip()));
        assertThat(said(String.join("", parts))).isEqualTo(said(text));
        if (room > 1) {
            assertThat(parts).allMatch(part -> UTF_8.newEncoder().canEncode(part), "not torn");
        }
        Effort.magnified(text, LONG_ANSWER)
                .ifPresent(
                        longer -> Effort.atMost(QUICK, () -> splitter.split(longer, USUAL_ROOM)));
    }

    private static String said(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
