package dev.ponte.kommo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorsTest {

    @ParameterizedTest
    @CsvSource({"#fffeb2,#fffeb2", "#FFFEB2,#fffeb2", "#99ccff,#98cbff", "#c1c1c1,#ccc8f9"})
    void aColorBecomesTheNearestThatKommoTakes(String read, String written) {
        assertThat(Colors.writable(read)).contains(written);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "red", "#fff", "fffeb2", "#fffeb2 x"})
    void noColorIsNone(String read) {
        assertThat(Colors.writable(read)).isEmpty();
    }
}
