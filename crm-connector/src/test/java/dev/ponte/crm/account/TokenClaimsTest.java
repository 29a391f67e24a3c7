package dev.ponte.crm.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {

    @Test
    void aTokenSaysWhoseItIs() {
        String token =
                jwt(
                        """
                        {"exp":1768036800,"iat":1767950400,"account_id":31987654,"base_domain":"kommo.com",
                         "scopes":["crm","files"],"api_domain":"api-c.kommo.com","sub":"11223344"}
                        """);

        assertThat(TokenClaims.of(token))
                .contains(
                        new TokenClaims(
                                31987654L,
                                "kommo.com",
                                "api-c.kommo.com",
                                List.of("crm", "files"),
                                Instant.ofEpochSecond(1767950400),
                                Instant.ofEpochSecond(1768036800)));
    }

    @Test
    void whatItDoesNotSayIsLeftOut() {
        assertThat(TokenClaims.of(jwt("{\"exp\":99999999999999999,\"account_id\":0}")))
                .contains(new TokenClaims(null, null, null, List.of(), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a.b", "a.b.c", "a.W10.c", "..", "a.!!.c"})
    void whatIsNoTokenIsNone(String text) {
        assertThat(TokenClaims.of(text)).isEmpty();
    }

    private static String jwt(String claims) {
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
