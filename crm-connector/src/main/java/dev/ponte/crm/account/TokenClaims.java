package dev.ponte.crm.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one of Kommo's tokens says of itself. Read, never trusted: Kommo publishes no key to check
 * it with (reference/kommo.md §1.5). All may be absent.
 */
public record TokenClaims(
        @Nullable Long accountId,
        @Nullable String baseDomain,
        @Nullable String apiDomain,
        List<String> scopes,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt) {

    private static final JsonMapper JSON = new JsonMapper();

    public TokenClaims {
        scopes = List.copyOf(scopes);
    }

    /** Empty when it is no JWT. */
    public static Optional<TokenClaims> of(String token) {
        String[] parts = token.strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims != null && claims.isObject() ? Optional.of(of(claims)) : Optional.empty();
        } catch (IllegalArgumentException | IOException notJson) {
            return Optional.empty();
        }
    }

    private static TokenClaims of(JsonNode claims) {
        List<String> scopes = new ArrayList<>();
        claims.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        JsonNode account = claims.path("account_id");
        return new TokenClaims(
                account.canConvertToLong() || account.isTextual()
                        ? positive(account.asLong())
                        : null,
                text(claims.path("base_domain")),
                text(claims.path("api_domain")),
                scopes,
                time(claims.path("iat")),
                time(claims.path("exp")));
    }

    private static @Nullable Long positive(long value) {
        return value > 0 ? value : null;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** Seconds, sometimes with a fraction. */
    private static @Nullable Instant time(JsonNode value) {
        long seconds = value.asLong();
        return seconds > 0 && seconds < Instant.MAX.getEpochSecond()
                ? Instant.ofEpochSecond(seconds)
                : null;
    }
}
