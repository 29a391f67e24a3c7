package dev.ponte.sandbox.kommo.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.account.Directory;
import dev.ponte.sandbox.kommo.hal.Problems;
import java.util.Optional;

/** {@code oauth2/access_token}, and where an account is to be found that has moved. */
public final class TokenEndpoint {
    private final Integrations integrations;
    private final TokenBook tokens;
    private final Directory accounts;
    private final Address address;

    public TokenEndpoint(
            Integrations integrations, TokenBook tokens, Directory accounts, Address address) {
        this.integrations = integrations;
        this.tokens = tokens;
        this.accounts = accounts;
        this.address = address;
    }

    /** Exchanges a code or a refresh token for a pair. */
    public Answer exchange(Call call, Account account) {
        if (!call.method().equals("POST")) {
            return Problems.methodNotAllowed();
        }
        JsonNode body = body(call);
        Integration integration =
                integrations
                        .find(text(body, "client_id"))
                        .filter(known -> known.secret().equals(text(body, "client_secret")))
                        .filter(
                                known ->
                                        known.redirectUri()
                                                .toString()
                                                .equals(text(body, "redirect_uri")))
                        .orElseThrow(OAuthProblem::wrongClient);
        Pair pair =
                switch (text(body, "grant_type")) {
                    case "authorization_code" ->
                            tokens.exchange(text(body, "code"), account, integration);
                    case "refresh_token" -> refresh(body, account, integration);
                    default ->
                            throw OAuthProblem.malformed(
                                    "The authorization grant type is not supported.");
                };
        return Answer.json(
                200,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", pair.expiresIn())
                        .put("access_token", pair.access())
                        .put("refresh_token", pair.refresh())
                        .put("server_time", pair.at()));
    }

    private Pair refresh(JsonNode body, Account account, Integration integration) {
        String token = text(body, "refresh_token");
        Optional<Long> of = tokens.accountOf(token);
        if (of.isPresent() && of.get() != account.id()) {
            throw OAuthProblem.hint("Invalid refresh token");
        }
        return tokens.refresh(token, integration);
    }

    private static JsonNode body(Call call) {
        if (call.contentType().equals("application/x-www-form-urlencoded")) {
            ObjectNode fields = Json.object();
            call.form().forEach(fields::put);
            return fields;
        }
        return call.body()
                .jsonObject()
                .orElseThrow(() -> OAuthProblem.malformed("The request is missing a parameter."));
    }

    private static String text(JsonNode body, String name) {
        return Json.text(body, name).orElse("");
    }

    /** Where the account of a token is now: {@code X-Refresh-Token}, or any bearer token. */
    public Answer whereabouts(Call call) {
        return call.header("x-refresh-token")
                .flatMap(tokens::accountOf)
                .or(() -> bearer(call).flatMap(tokens::check).map(Holder::accountId))
                .flatMap(accounts::byId)
                .<Answer>map(
                        account ->
                                Answer.json(
                                        200,
                                        Json.object()
                                                .put("id", account.id())
                                                .put("subdomain", account.subdomain())
                                                .put("domain", address.of(account))
                                                .put("top_level_domain", "com")))
                .orElseGet(Problems::unauthorized);
    }

    /** The token of an {@code Authorization} header. */
    public static Optional<String> bearer(Call call) {
        return call.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }
}
