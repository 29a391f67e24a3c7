package dev.ponte.sandbox.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Json;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and reads RS256 tokens. */
final class Tokens {
    private static final String AUDIENCE = "ponte";

    private final String issuer;
    private final Duration life;
    private final SigningKey key;

    Tokens(String issuer, Duration life, SigningKey key) {
        this.issuer = issuer;
        this.life = life;
        this.key = key;
    }

    /** Seconds a token is good for. */
    long lifeSeconds() {
        return life.toSeconds();
    }

    /** What a client sends to Ponte's services. */
    String access(Subject subject, String clientId, String scope, Instant from) {
        return sign(
                claims(subject, AUDIENCE, from)
                        .claim("azp", clientId)
                        .claim("typ", "Bearer")
                        .claim("scope", scope));
    }

    /** Who has logged in, for the client itself. */
    String identity(Subject subject, String clientId, @Nullable String nonce, Instant from) {
        JwtClaimsBuilder claims =
                claims(subject, clientId, from)
                        .claim("azp", clientId)
                        .claim("typ", "ID")
                        .claim("auth_time", from.getEpochSecond());
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        return sign(claims);
    }

    private JwtClaimsBuilder claims(Subject subject, String audience, Instant from) {
        return Jwt.claims()
                .issuer(issuer)
                .subject(subject.username())
                .audience(audience)
                .issuedAt(from)
                .expiresAt(from.plus(life))
                .claim("jti", UUID.randomUUID().toString())
                .preferredUserName(subject.username())
                .claim("name", subject.name())
                .groups(Set.copyOf(subject.groups()))
                .claim("accounts", subject.accounts());
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.id()).sign(key.privateKey());
    }

    /** The claims of a token that was signed here and is still good. */
    Optional<JsonNode> read(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            if (!key.signed(parts[0] + "." + parts[1], signature)) {
                return Optional.empty();
            }
            return Json.read(Base64.getUrlDecoder().decode(parts[1]))
                    .filter(claims -> claims.path("exp").asLong() > now.getEpochSecond());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
