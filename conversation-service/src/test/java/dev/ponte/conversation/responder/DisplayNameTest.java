package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    João D'Ávila        | João D'Ávila
                    ⭐ Maria ⭐           | Maria
                    Loja 24h & Cia.     | Loja 24h & Cia.
                    5511999999999       | -
                    𝟓𝟓𝟏𝟏𝟗𝟗𝟗𝟗𝟗𝟗𝟗𝟗𝟗       | -
                    ~                   | -
                    '(11) 9 8765-4321'  | -
                    a\tb                | a b
                    """)
    void aNameIsReducedToWhatNamesAreMadeOf(String given, String shown) {
        assertThat(DisplayName.clean(given.replace("\\t", "\t"))).isEqualTo(shown);
    }

    @Property
    void whateverTheNameItIsOneShortLine(@ForAll String name) {
        String clean = DisplayName.clean(name);

        assertThat(clean).isNotEmpty().doesNotContain("\n", "{", "<", "#", "*");
        assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(60);
    }
}
