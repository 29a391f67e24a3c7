package dev.ponte.console.session;

import dev.ponte.kit.security.Roles;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param name for people
 * @param roles of {@link Roles}, implied ones included, the least first
 * @param accessToken for the services, never for the browser
 * @param until when the tokens end
 * @param cookies to be kept in place of those that came, after a renewal; else none
 */
record Session(
        String name, List<String> roles, String accessToken, Instant until, List<Cookie> cookies) {

    Session {
        roles = List.copyOf(roles);
        cookies = List.copyOf(cookies);
    }

    static Session of(SecurityIdentity identity, List<Cookie> cookies) {
        return new Session(
                name(identity),
                Stream.of(Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN)
                        .filter(identity::hasRole)
                        .toList(),
                identity.getCredential(AccessTokenCredential.class).getToken(),
                until(identity),
                cookies);
    }

    private static String name(SecurityIdentity identity) {
        String user = identity.getPrincipal().getName();
        @Nullable String fullName =
                identity.getPrincipal() instanceof JsonWebToken token
                        ? token.<String>getClaim("name")
                        : null;
        return fullName == null || fullName.isBlank()
                ? Objects.requireNonNullElse(user, "?")
                : fullName;
    }

    private static Instant until(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    /** Without what opens doors. */
    @Override
    public String toString() {
        return "Session[" + name + ", " + roles + "]";
    }
}
