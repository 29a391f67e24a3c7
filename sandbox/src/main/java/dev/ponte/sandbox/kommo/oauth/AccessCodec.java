package dev.ponte.sandbox.kommo.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes access tokens as Kommo's look (RS256), and reads them; each is checked once. */
final class AccessCodec {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final List<String> SCOPES =
            List.of("push_notifications", "files", "crm", "files_delete", "notifications");
    private static final int MOST_CACHED = 5_000;
    private static final int FAMILY = 32;
    private static final int ISSUE = 16;

    private final TokenKey key;
    private final String apiDomain;
    private final Map<String, Access> read = new ConcurrentHashMap<>();

    AccessCodec(TokenKey key, String apiDomain) {
        this.key = key;
        this.apiDomain = apiDomain;
    }

    String write(Access access, long issuedAt) {
        // The number of the token is told in its id, so that nothing must be remembered of it.
        String jti =
                access.family()
                        + HexFormat.of().toHexDigits(access.issue())
                        + HexFormat.of()
                                .formatHex(key.mac(access.family() + access.issue()))
                                .substring(0, 32);
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256").put("jti", jti);
        ObjectNode claims =
                Json.object()
                        .put("aud", access.clientId())
                        .put("jti", jti)
                        .put("iat", issuedAt)
                        .put("nbf", issuedAt)
                        .put("exp", access.expiresAt())
                        .put("sub", String.valueOf(access.userId()))
                        .put("grant_type", "")
                        .put("account_id", access.accountId())
                        .put("base_domain", "kommo.com")
                        .put("version", 2);
        claims.set("scopes", Json.array(SCOPES));
        claims.put(
                        "hash_uuid",
                        UUID.nameUUIDFromBytes(jti.getBytes(StandardCharsets.US_ASCII)).toString())
                .put("user_flags", 0)
                .put("api_domain", apiDomain);
        String text =
                BASE64.encodeToString(Json.bytes(header))
                        + "."
                        + BASE64.encodeToString(Json.bytes(claims));
        return text + "." + BASE64.encodeToString(key.sign(text));
    }

    Optional<Access> read(String token) {
        Access known = read.get(token);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Access> fresh = parse(token);
        fresh.ifPresent(
                access -> {
                    if (read.size() >= MOST_CACHED) {
                        read.clear();
                    }
                    read.put(token, access);
                });
        return fresh;
    }

    private Optional<Access> parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !key.signed(parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return Json.read(Base64.getUrlDecoder().decode(parts[1])).map(AccessCodec::access);
    }

    private static Access access(JsonNode claims) {
        String jti = claims.path("jti").asText();
        return new Access(
                claims.path("aud").asText(),
                claims.path("account_id").asLong(),
                claims.path("sub").asLong(),
                jti.substring(0, FAMILY),
                HexFormat.fromHexDigitsToLong(jti, FAMILY, FAMILY + ISSUE),
                claims.path("exp").asLong());
    }
}
