package dev.ponte.crm.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.crm.wire.KommoReply;
import dev.ponte.crm.wire.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswerTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:00:00Z");

    @Test
    void aNewPairIsGoodForADayAndThreeMonths() {
        assertThat(
                        of(
                                200,
                                """
                                {"token_type":"Bearer","expires_in":86400,"access_token":"a","refresh_token":"r"}
                                """))
                .isEqualTo(
                        new TokenAnswer.Granted(
                                new TokenPair(
                                        "a",
                                        NOW.plus(Duration.ofDays(1)),
                                        "r",
                                        NOW.plus(Duration.ofDays(90)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"hint\":\"Token has been revoked\",\"status\":400}|revoked",
                "{\"hint\":\"Authorization code has expired\",\"status\":400}|expired",
                "{\"hint\":\"Invalid refresh token\"}|refused",
                "{}|refused",
                "nothing of JSON|refused",
            })
    void aDeadTokenIsToldByItsHint(String body, String code) {
        assertThat(of(400, body)).isEqualTo(new TokenAnswer.Refused(code));
        assertThat(of(401, body)).isEqualTo(new TokenAnswer.Refused(code));
    }

    @Test
    void anAccountThatIsNotThereMayBeElsewhere() {
        assertThat(of(404, "")).isEqualTo(new TokenAnswer.Elsewhere());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429})
    void aBusyServerSaysNothingOnTheToken(int status) {
        assertThat(of(status, "")).isEqualTo(new TokenAnswer.NotNow());
    }

    @Test
    void aPageOfAProxySaysNothingOnTheTokenEither() {
        assertThat(of(403, "<html>Forbidden</html>")).isEqualTo(new TokenAnswer.NotNow());
    }

    @Test
    void anAnswerThatCannotBeReadMayHaveMadeAPair() {
        assertThat(of(500, "")).isEqualTo(new TokenAnswer.Lost());
        assertThat(of(200, "{\"access_tok")).isEqualTo(new TokenAnswer.Lost());
        assertThat(TokenAnswer.of(new Outcome.Lost(), NOW)).isEqualTo(new TokenAnswer.Lost());
        assertThat(TokenAnswer.of(new Outcome.NotSent(), NOW)).isEqualTo(new TokenAnswer.NotNow());
    }

    private static TokenAnswer of(int status, String body) {
        return TokenAnswer.of(
                new Outcome.Answered(
                        new KommoReply(
                                status, "", body.getBytes(StandardCharsets.UTF_8), null, null)),
                NOW);
    }
}
