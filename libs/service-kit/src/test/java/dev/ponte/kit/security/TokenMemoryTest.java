package dev.ponte.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(10);

    private final TokenMemory memory = new TokenMemory(remembering(Duration.ofSeconds(30)));

    @Test
    void whoWasLetInIsKnownByTheSameTokenOnly() {
        memory.remember(identity("token-1"));

        assertThat(memory.holder("token-1", NOW))
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.getPrincipal().getName()).isEqualTo("ana");
                            assertThat(it.getRoles()).containsExactly("viewer");
                        });
        assertThat(memory.holder("token-2", NOW)).isEmpty();
    }

    @Test
    void aTokenIsNotKnownBeyondItsOwnEnd() {
        memory.remember(identity("token-1"));

        assertThat(memory.holder("token-1", END.minusMillis(1))).isPresent();
        assertThat(memory.holder("token-1", END)).isEmpty();
    }

    @Test
    void nothingOfTheRequestItCameWithIsKept() {
        memory.remember(identity("token-1"));

        assertThat(memory.holder("token-1", NOW))
                .hasValueSatisfying(it -> assertThat(it.getAttributes()).isEmpty());
    }

    @Test
    void whoIsKnownByAnotherTokenIsNotRemembered() {
        memory.remember(identity("token-1", "identity-token"));

        assertThat(memory.holder("token-1", NOW)).isEmpty();
    }

    @Test
    void zeroRemembersNothing() {
        TokenMemory none = new TokenMemory(remembering(Duration.ZERO));

        none.remember(identity("token-1"));

        assertThat(none.holder("token-1", NOW)).isEmpty();
    }

    private static SecurityIdentity identity(String token) {
        return identity(token, token);
    }

    private static SecurityIdentity identity(String token, String ofPrincipal) {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("preferred_username", "ana");
        claims.setClaim("raw_token", ofPrincipal);
        claims.setExpirationTime(NumericDate.fromSeconds(END.getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                .addRoles(Set.of("viewer"))
                .addCredential(new AccessTokenCredential(token))
                .addAttribute("request", "of somebody")
                .build();
    }

    private static SecurityConfig remembering(Duration time) {
        return new SecurityConfig() {
            @Override
            public String usualAccount() {
                return "default";
            }

            @Override
            public Duration rememberTokens() {
                return time;
            }

            @Override
            public Map<String, ApiKey> apiKeys() {
                return Map.of();
            }
        };
    }
}
