package dev.ponte.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.kit.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWasGiven() {
        Cursor<UUID> last =
                new Cursor<>(Instant.parse("2026-11-25T12:00:00.123456Z"), new UUID(1, 2));

        assertThat(Cursor.parse(last.text(), UUID::fromString)).contains(last);
    }

    @Test
    void theIdMayHaveAnyCharacter() {
        Cursor<String> last = new Cursor<>(Instant.EPOCH, "a_b:c");

        assertThat(Cursor.parse(last.text(), Function.identity())).contains(last);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void noneIsTheStart(String none) {
        assertThat(Cursor.parse(none, UUID::fromString)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "_",
                "2026-11-25T12:00:00Z",
                "2026-11-25T12:00:00Z_",
                "noon_1-2-3-4-5",
                "+999999999-12-31T23:59:59Z_1-2-3-4-5",
                "-0001-12-31T23:59:59Z_1-2-3-4-5"
            })
    void anythingElseIsTheCallersMistake(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, UUID::fromString))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "a\ud83d"})
    void anIdThatNoDatabaseHoldsIsTheCallersMistake(String id) {
        String text = "2026-11-25T12:00:00Z_" + id;

        assertThatThrownBy(() -> Cursor.parse(text, Function.identity()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bad-request");
    }
}
