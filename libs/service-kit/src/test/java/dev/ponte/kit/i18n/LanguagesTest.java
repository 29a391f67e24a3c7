package dev.ponte.kit.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-US,en;q=0.9 | en",
                "en-GB;q=0.8, pt;q=0.2 | en",
                "fr, en;q=0.3 | en",
                "pt-BR | pt-BR",
                "pt-PT,en;q=0.5 | pt-BR",
                "pt;q=0.9, en;q=0.5 | pt-BR",
                "fr | pt-BR",
                "* | pt-BR",
            })
    void theReadersFirstChoiceAmongOurs(String header, String language) {
        assertThat(Languages.best(header).toLanguageTag()).isEqualTo(language);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {";;;", "en;q=two", "\u0000"})
    void portugueseWhenNothingCanBeRead(String header) {
        assertThat(Languages.best(header)).isEqualTo(Languages.PORTUGUESE);
    }

    @Test
    void aTextHasBothLanguages() {
        Text text = new Text("yes", "sim");

        assertThat(text.in(Locale.US)).isEqualTo("yes");
        assertThat(text.in(Languages.PORTUGUESE)).isEqualTo("sim");
        assertThat(text.in(Locale.FRENCH)).isEqualTo("sim");
    }
}
