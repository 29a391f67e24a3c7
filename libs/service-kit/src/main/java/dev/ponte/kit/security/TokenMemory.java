package dev.ponte.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose token was found good a moment ago. A service shows the same token with each of its calls;
 * checking it was a seventh of crm-connector's CPU in a profile of {@code ./ponte bench limiter}.
 */
@ApplicationScoped
class TokenMemory {

    private static final int MOST = 1_000;

    private final boolean off;
    private final Cache<String, Known> known;

    private record Known(SecurityIdentity identity, Instant until) {}

    TokenMemory(SecurityConfig config) {
        Duration time = config.rememberTokens();
        this.off = time.isZero() || time.isNegative();
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(off ? Duration.ZERO : time)
                        .build();
    }

    Optional<SecurityIdentity> holder(String token, Instant now) {
        return Optional.ofNullable(known.getIfPresent(token))
                .filter(it -> now.isBefore(it.until()))
                .map(Known::identity);
    }

    /**
     * Remembers who it is, unless that is known already: an old look does not become a new one. Who
     * signed in at a page is known by another token than the one that goes along, and is not.
     */
    void remember(SecurityIdentity identity) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (off
                || token == null
                || known.getIfPresent(token.getToken()) != null
                || !(identity.getPrincipal() instanceof JsonWebToken claims)
                || !token.getToken().equals(claims.getRawToken())) {
            return;
        }
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
        known.put(token.getToken(), new Known(bare(identity, token), end));
    }

    /** Without attributes: they hold on to the request it came with. */
    private static SecurityIdentity bare(SecurityIdentity identity, AccessTokenCredential token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredential(token)
                .build();
    }
}
