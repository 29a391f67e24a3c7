package dev.ponte.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Accounts;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T12:00:00Z",
                "2026-11-25T09:00:00-03:00",
                "2026-11-25T14:00:00+02:00",
                " 2026-11-25T14:00:00 02:00 "
            })
    void aTimeIsTheSameInEveryZone(String text) {
        assertThat(Asked.time("from", text)).isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noon",
                "2026-11-25",
                "2026-11-25T12:00:00",
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z"
            })
    void whatNoDatabaseTakesForATimeIsTheCallersMistake(String text) {
        assertThatThrownBy(() -> Asked.time("from", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("bad-request");
    }

    @Test
    void textIsAskedForAsItWouldHaveBeenStored() {
        assertThat(Asked.text(" 3E\0B0 ")).isEqualTo("3EB0");
        assertThat(Asked.text("a\ud83d")).isEqualTo("a\ufffd");
        assertThat(Asked.text(" \0 ")).isNull();
        assertThat(Asked.accounts("moveis\0", new Accounts(Set.of("*")))).containsExactly("moveis");
    }
}
