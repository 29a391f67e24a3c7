package dev.ponte.kit.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/bot-control, /bot-control, true",
        "/bot-control, /bot-control/, false",
        "/bot-control, /bot-control/x, false",
        "/bot-control, /bot-controls, false",
        "/vendedores/*, /vendedores, true",
        "/vendedores/*, /vendedores/, true",
        "/vendedores/*, /vendedores/reais, true",
        "/vendedores/*, /vendedores/a/b, true",
        "/vendedores/*, /vendedoresx, false",
        "/*, /anything, true"
    })
    void aPatternIsAPathOrAPathAndAllBelowIt(String pattern, String path, boolean matches) {
        assertThat(new PathPattern(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vendedores", "/a/*/b", "/a*", "/a/**"})
    void anythingElseIsNoPattern(String text) {
        assertThatThrownBy(() -> new PathPattern(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a path pattern: " + text + "; it is /path or /path/*");
    }
}
