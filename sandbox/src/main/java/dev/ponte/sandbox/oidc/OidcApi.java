package dev.ponte.sandbox.oidc;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers calls to the provider. */
final class OidcApi {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String issuer;
    private final SigningKey key;
    private final Tokens tokens;
    private final TokenEndpoint token;
    private final LoginEndpoint login;
    private final InstantSource clock;

    OidcApi(
            String issuer,
            SigningKey key,
            Tokens tokens,
            TokenEndpoint token,
            LoginEndpoint login,
            InstantSource clock) {
        this.issuer = issuer;
        this.key = key;
        this.tokens = tokens;
        this.token = token;
        this.login = login;
        this.clock = clock;
    }

    Answer answer(Call call) {
        boolean reading = READING.contains(call.method());
        String path = String.join("/", call.segments());
        return switch (path) {
            case ".well-known/openid-configuration" -> reading ? discovery() : wrongVerb();
            case "jwks" -> reading ? Answer.json(200, key.jwks()) : wrongVerb();
            case "authorize" -> reading ? login.authorize(call) : wrongVerb();
            case "logout" -> reading ? login.logout(call) : wrongVerb();
            case "token" -> call.method().equals("POST") ? token(call) : wrongVerb();
            case "userinfo" -> userinfo(call);
            default -> Answer.json(404, Map.of("error", "not_found"));
        };
    }

    private static Answer wrongVerb() {
        return Answer.json(405, Map.of("error", "method_not_allowed"));
    }

    private Answer token(Call call) {
        try {
            return token.answer(call);
        } catch (OidcError refused) {
            return refused.answer();
        }
    }

    private Answer discovery() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issuer", issuer);
        body.put("authorization_endpoint", issuer + "/authorize");
        body.put("token_endpoint", issuer + "/token");
        body.put("userinfo_endpoint", issuer + "/userinfo");
        body.put("end_session_endpoint", issuer + "/logout");
        body.put("jwks_uri", issuer + "/jwks");
        body.put("response_types_supported", List.of("code"));
        body.put("response_modes_supported", List.of("query"));
        body.put(
                "grant_types_supported",
                List.of("authorization_code", "client_credentials", "refresh_token"));
        body.put("subject_types_supported", List.of("public"));
        body.put("id_token_signing_alg_values_supported", List.of("RS256"));
        body.put("code_challenge_methods_supported", List.of("S256"));
        body.put("scopes_supported", List.of("openid", "profile", "viewer", "operator", "admin"));
        body.put(
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post", "none"));
        body.put(
                "claims_supported",
                List.of("sub", "preferred_username", "name", "groups", "accounts"));
        return Answer.json(200, body);
    }

    private Answer userinfo(Call call) {
        String header = call.header("authorization").orElse("");
        boolean bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
        Optional<Map<String, Object>> claims =
                bearer
                        ? tokens.read(header.substring(7).strip(), clock.instant())
                                .map(
                                        token ->
                                                Map.of(
                                                        "sub", token.path("sub"),
                                                        "name", token.path("name"),
                                                        "preferred_username",
                                                                token.path("preferred_username"),
                                                        "groups", token.path("groups"),
                                                        "accounts", token.path("accounts")))
                        : Optional.empty();
        return claims.<Answer>map(body -> Answer.json(200, body))
                .orElseGet(
                        () ->
                                Answer.json(401, Map.of("error", "invalid_token"))
                                        .with(
                                                "www-authenticate",
                                                "Bearer error=\"invalid_token\""));
    }
}
