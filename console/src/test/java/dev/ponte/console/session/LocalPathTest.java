package dev.ponte.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    private static final URI CONSOLE = URI.create("https://ponte.example/session/sign-in");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/replication", "/replication?run=5&x=%2F#steps", "/a//b", "/-"})
    void aPathOfOurOwnIsTakenAsItStands(String path) {
        assertThat(LocalPath.of(path)).hasValue(new LocalPath(path));
        assertThat(CONSOLE.resolve(path).getHost()).isEqualTo("ponte.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " /",
                "replication",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "/a\\b",
                "\\\\evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/é",
                "https:/evil.example",
                "https://evil.example",
                "javascript:alert(1)"
            })
    void whatABrowserCouldReadAsAnotherPlaceIsNot(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void whoSaysNothingStartsAtTheStart() {
        assertThat(LocalPath.of(null)).hasValue(LocalPath.START);
        assertThat(LocalPath.of("/" + "x".repeat(1_000))).isEmpty();
    }
}
