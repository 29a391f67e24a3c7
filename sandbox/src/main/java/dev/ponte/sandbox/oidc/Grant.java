package dev.ponte.sandbox.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a code or a refresh token stands for.
 *
 * @param redirectUri where the code was sent; null for a refresh token
 * @param challenge PKCE challenge (S256); null = none was given
 */
record Grant(
        Subject subject,
        Client client,
        String scope,
        @Nullable String redirectUri,
        @Nullable String challenge,
        @Nullable String nonce,
        Instant until) {

    boolean open(Instant now) {
        return now.isBefore(until);
    }

    Grant asRefresh(Instant newEnd) {
        return new Grant(subject, client, scope, null, null, null, newEnd);
    }
}
