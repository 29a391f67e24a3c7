package dev.ponte.sandbox.oidc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /token}: client credentials, authorization code with PKCE, refresh token. */
final class TokenEndpoint {
    private final Tokens tokens;
    private final Grants grants;
    private final String secret;
    private final Duration refreshLife;
    private final InstantSource clock;

    TokenEndpoint(
            Tokens tokens,
            Grants grants,
            String secret,
            Duration refreshLife,
            InstantSource clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.secret = secret;
        this.refreshLife = refreshLife;
        this.clock = clock;
    }

    Answer answer(Call call) throws OidcError {
        if (!call.contentType().equals("application/x-www-form-urlencoded")) {
            throw OidcError.badRequest("the body must be a form");
        }
        Map<String, String> form = call.form();
        Credentials who = Credentials.of(call, form);
        Client client = Client.withId(who.id()).orElseThrow(OidcError::badClient);
        if (who.secret() != null && !who.secret().equals(secret)) {
            throw OidcError.badClient();
        }
        boolean proven = who.secret() != null;
        ObjectNode body =
                switch (form.getOrDefault("grant_type", "")) {
                    case "client_credentials" -> credentials(client, proven, form);
                    case "authorization_code" -> code(client, proven, form);
                    case "refresh_token" -> refresh(client, form);
                    default ->
                            throw new OidcError(
                                    400, "unsupported_grant_type", "unknown grant_type");
                };
        return Answer.json(200, body).with("cache-control", "no-store");
    }

    private ObjectNode credentials(Client client, boolean proven, Map<String, String> form)
            throws OidcError {
        if (!proven) {
            throw OidcError.badClient();
        }
        if (client.forPeople) {
            throw new OidcError(400, "unauthorized_client", "this client is for people");
        }
        String asked = form.getOrDefault("scope", "");
        Scope scope = Scope.read(asked);
        String group = client == Client.SERVICE ? "service" : scope.role();
        String name = client == Client.SERVICE ? client.id : client.id + "-" + scope.role();
        Subject subject = new Subject(name, name, List.of(group), scope.accounts());
        Instant now = clock.instant();
        Instant from = scope.expired() ? now.minusSeconds(tokens.lifeSeconds() + 3_600) : now;
        return Json.object()
                .put("access_token", tokens.access(subject, client.id, asked, from))
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifeSeconds())
                .put("scope", asked);
    }

    /** A client without a secret must have sent a challenge with the login. */
    private ObjectNode code(Client client, boolean proven, Map<String, String> form)
            throws OidcError {
        Grant grant = redeem(client, form.get("code"));
        if (!proven && grant.challenge() == null) {
            throw OidcError.badClient();
        }
        if (!Pkce.fits(grant.challenge(), form.get("code_verifier"))) {
            throw OidcError.badGrant("code_verifier does not fit");
        }
        if (grant.redirectUri() == null || !grant.redirectUri().equals(form.get("redirect_uri"))) {
            throw OidcError.badGrant("redirect_uri is not the one of the login");
        }
        return session(grant);
    }

    private ObjectNode refresh(Client client, Map<String, String> form) throws OidcError {
        Grant grant = redeem(client, form.get("refresh_token"));
        if (grant.redirectUri() != null) {
            throw OidcError.badGrant("this is a code");
        }
        return session(grant);
    }

    private Grant redeem(Client client, @Nullable String handle) throws OidcError {
        Optional<Grant> grant =
                handle == null ? Optional.empty() : grants.redeem(handle, clock.instant());
        return grant.filter(found -> found.client() == client)
                .orElseThrow(() -> OidcError.badGrant("unknown, used or expired"));
    }

    private ObjectNode session(Grant grant) {
        Instant now = clock.instant();
        Subject subject = grant.subject();
        String client = grant.client().id;
        return Json.object()
                .put("access_token", tokens.access(subject, client, grant.scope(), now))
                .put("token_type", "Bearer")
                .put("expires_in", tokens.lifeSeconds())
                .put("refresh_token", grants.issue(grant.asRefresh(now.plus(refreshLife))))
                .put("refresh_expires_in", refreshLife.toSeconds())
                .put("id_token", tokens.identity(subject, client, grant.nonce(), now))
                .put("scope", grant.scope());
    }

    /**
     * Who the client says it is: by Basic, or by form fields.
     *
     * @param secret null = none was given
     */
    private record Credentials(String id, @Nullable String secret) {
        static Credentials of(Call call, Map<String, String> form) throws OidcError {
            String header = call.header("authorization").orElse("");
            if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
                return new Credentials(
                        form.getOrDefault("client_id", ""), form.get("client_secret"));
            }
            try {
                byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
                String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
                return new Credentials(
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notBasic) {
                throw OidcError.badClient();
            }
        }
    }
}
