package dev.ponte.conversation.responder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What models and customers write, on its way to a customer or into a prompt. */
class AnswerTextFuzz {

    private static final String THOUGHT = "the customer must not read this";
    private static final SystemPrompt PROMPT = new SystemPrompt("Sell to {{customer}} at {{now}}");

    static Stream<byte[]> texts() {
        return Stream.of(
                        "Custa R$ 1.188,00. Posso mandar a pro",
                        "<think>hm</think>Bom dia!",
                        "Bom <reasoning>hm",
                        "hm</thinking> Bom dia!",
                        "Zé da Silva 👍 {{now}}",
                        "+55 11 98765-4321",
                        "$1 \\E {{customer}}")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("texts")
    @DictionaryEntries({"<think>", "</think>", "<reasoning>", "</thinking>", "{{now}}", "$1", "\\"})
    @FuzzTest
    void thoughtsNumbersAndOrdersStayOutside(byte[] input) {
        String text = new String(input, UTF_8);
        String before = text.substring(0, text.length() / 2);
        String after = text.substring(before.length());

        assertThat(AnswerText.withoutThoughts(before + "<think>" + THOUGHT + "</think>" + after))
                .doesNotContain(THOUGHT);
        String answer = AnswerText.withoutThoughts(text);
        if (!answer.isEmpty()) {
            String whole = AnswerText.wholeSentences(answer);
            assertThat(whole).isNotBlank();
            assertThat(answer + "…").startsWith(whole);
        }
        String name = DisplayName.clean(text);
        assertThat(name).matches("\\S+( \\S+)*");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(60);
        assertThat(name.codePoints().filter(Character::isDigit).count()).isLessThan(8);
        assertThat(UTF_8.newEncoder().canEncode(name)).isTrue();
        assertThat(DisplayName.clean(name)).isEqualTo(name);
        assertThat(PROMPT.fill(Map.of("customer", text, "now", "noon")))
                .isEqualTo("Sell to " + text + " at noon");
    }
}
