package dev.ponte.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Olá", "👍🏽 ok"})
    void cleanTextStays(String text) {
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void nulsGoAndHalfPairsAreReplaced() {
        assertThat(CleanText.of("a\0b")).isEqualTo("ab");
        assertThat(CleanText.of("a\ud83db")).isEqualTo("a\ufffdb");
        assertThat(CleanText.of("\udc4d👍")).isEqualTo("\ufffd👍");
    }

    @Test
    void aCutNeverSplitsAPair() {
        assertThat(CleanText.cut("a👍b", 2)).isEqualTo("a");
        assertThat(CleanText.cut("a👍b", 3)).isEqualTo("a👍");
        assertThat(CleanText.cut("ab", 2)).isEqualTo("ab");
    }
}
