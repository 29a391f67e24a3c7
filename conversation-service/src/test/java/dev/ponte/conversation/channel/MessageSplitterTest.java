package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {

    private final MessageSplitter splitter = new MessageSplitter();

    @Test
    void aShortTextStaysOneMessage() {
        assertThat(splitter.split("  Bom dia!\n\nComo posso ajudar?  ", 100))
                .containsExactly("Bom dia!\n\nComo posso ajudar?");
    }

    @Test
    void aBlankTextIsNoMessage() {
        assertThat(splitter.split(" \n ", 100)).isEmpty();
    }

    @Test
    void paragraphsAreKeptTogetherAsLongAsTheyFit() {
        assertThat(splitter.split("Um dois.\n\nTrês.\n\nQuatro cinco seis.", 20))
                .containsExactly("Um dois.\n\nTrês.", "Quatro cinco seis.");
    }

    @Test
    void aLongParagraphIsCutAfterASentence() {
        assertThat(splitter.split("Custa R$ 1.188,00 à vista. Posso enviar? Sim ou não", 45))
                .containsExactly("Custa R$ 1.188,00 à vista. Posso enviar?", "Sim ou não");
    }

    @Test
    void linesOfAListStayWhole() {
        assertThat(splitter.split("Temos:\n- motor a diesel\n- motor a gasolina", 30))
                .containsExactly("Temos:\n- motor a diesel", "- motor a gasolina");
    }

    @Test
    void aShortGreetingIsNotSentAloneWhenMoreFits() {
        assertThat(splitter.split("Oi!\n\nPrimeira frase inteira. Segunda frase inteira.", 36))
                .containsExactly("Oi!\n\nPrimeira frase inteira.", "Segunda frase inteira.");
    }

    @Test
    void aSentenceThatIsTooLongIsCutBetweenWords() {
        assertThat(splitter.split("uma frase muito comprida", 12))
                .containsExactly("uma frase", "muito", "comprida");
    }

    @Test
    void aBreakRightBehindTheLastFittingCharacterIsUsed() {
        assertThat(splitter.split("abcde fghij", 5)).containsExactly("abcde", "fghij");
    }

    @Test
    void aWordThatIsTooLongIsCutButNoVisibleCharacterIs() {
        String family = "👨‍👩‍👧";

        assertThat(splitter.split("a" + family + family, 10)).containsExactly("a" + family, family);
    }

    @Test
    void evenAnAbsurdLimitTearsNoCodePoint() {
        assertThat(splitter.split("👨‍👩‍👧", 2)).noneMatch(MessageSplitterTest::torn);
    }

    @Property
    void partsFitAreInOrderAndLoseNothingButWhiteSpace(
            @ForAll("answers") String text, @ForAll @IntRange(min = 20, max = 200) int max) {
        List<String> parts = splitter.split(text, max);

        assertThat(parts).allMatch(part -> part.length() <= max && !part.isBlank());
        assertThat(parts).allMatch(part -> part.equals(part.strip()));
        assertThat(words(String.join("", parts))).isEqualTo(words(text));
    }

    @Property
    void anyTextEndsInFiniteTimeWithoutTornCharacters(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 30) int max) {
        List<String> parts = splitter.split(text, max);

        assertThat(words(String.join("", parts))).isEqualTo(words(text));
        if (!torn(text)) {
            assertThat(parts).noneMatch(MessageSplitterTest::torn);
        }
    }

    @Test
    void aMessageNeedsRoom() {
        assertThatThrownBy(() -> splitter.split("x", 0)).hasMessage("a message needs room: 0");
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "Olá!",
                        "Temos",
                        "motor.",
                        "R$ 1.188,00",
                        "a",
                        "orçamento?",
                        "😀",
                        "\n",
                        "\n\n",
                        " ",
                        "- item",
                        "👨‍👩‍👧")
                .list()
                .ofMaxSize(120)
                .map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    private static String words(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean torn(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
