package dev.ponte.crm.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.crm.wire.KommoHttp;
import dev.ponte.crm.wire.KommoRequest;
import dev.ponte.crm.wire.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Kommo's token endpoint. {@code quarkus-oidc-client} cannot serve here: it sends forms where Kommo
 * documents JSON, and does not tell a dead token from a busy server (ADR 13).
 */
@ApplicationScoped
class TokenEndpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final KommoHttp http;
    private final AccountAddress addresses;
    private final Clock clock;

    TokenEndpoint(KommoHttp http, AccountAddress addresses, Clock clock) {
        this.http = http;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The first pair, for the code that a sign-in brought. */
    Uni<TokenAnswer> exchange(String slug, URI base, ClientCredentials client, String code) {
        return ask(slug, base, client, "authorization_code", "code", code);
    }

    /** The next pair. */
    Uni<TokenAnswer> renew(String slug, URI base, ClientCredentials client, String refreshToken) {
        return ask(slug, base, client, "refresh_token", "refresh_token", refreshToken);
    }

    private Uni<TokenAnswer> ask(
            String slug,
            URI base,
            ClientCredentials client,
            String grant,
            String name,
            String secret) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("client_id", client.clientId())
                        .put("client_secret", client.clientSecret())
                        .put("grant_type", grant)
                        .put(name, secret)
                        .put("redirect_uri", client.redirectUri());
        KommoRequest request =
                new KommoRequest(
                        slug,
                        "token " + grant,
                        "POST",
                        URI.create(base + "/oauth2/access_token"),
                        Map.of(),
                        bytes(body),
                        TIMEOUT);
        return http.send(request).map(outcome -> TokenAnswer.of(outcome, clock.instant()));
    }

    /** Where an account is now that was renamed; empty when nobody says so. */
    Uni<Optional<URI>> whereIs(String slug, String apiDomain, String refreshToken) {
        Optional<URI> shard = addresses.allowed(apiDomain);
        if (shard.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        KommoRequest request =
                new KommoRequest(
                        slug,
                        "subdomain",
                        "GET",
                        URI.create(shard.get() + "/oauth2/account/current/subdomain"),
                        Map.of("X-Refresh-Token", refreshToken),
                        null,
                        TIMEOUT);
        return http.send(request).map(this::address);
    }

    private Optional<URI> address(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && answered.reply().successful()
                ? addresses.allowed(answered.reply().tree().path("domain").asText())
                : Optional.empty();
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts is JSON");
        }
    }
}
