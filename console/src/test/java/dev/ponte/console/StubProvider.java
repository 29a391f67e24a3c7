package dev.ponte.console;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A strict OIDC provider with one person, who is always let in. A refresh token works once; {@code
 * /_control} says how long tokens live and what becomes of renewals: {@code given}, {@code
 * refused}, or {@code away}, {@code /_seen} what was asked.
 */
final class StubProvider {

    static final String SECRET = "stub-client-secret";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key = key();
    private final Map<String, MultiMap> codes = new HashMap<>();
    private final Set<String> refreshTokens = new HashSet<>();
    private String issuer = "";
    private long life = 300;
    private String renewal = "given";
    private int renewals;
    private int reuses;

    void listensAt(String address) {
        issuer = address;
    }

    void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/authorize" -> authorize(request);
            case "/jwks" -> json(request, 200, jwks());
            case "/_control" -> {
                life = Long.parseLong(request.getParam("life"));
                renewal = request.getParam("renewal");
                renewals = 0;
                reuses = 0;
                request.response().end();
            }
            case "/_seen" ->
                    json(
                            request,
                            200,
                            new JsonObject().put("renewals", renewals).put("reuses", reuses));
            case "/token" -> {
                request.setExpectMultipart(true);
                request.end().onSuccess(read -> token(request));
            }
            default -> json(request, 404, new JsonObject());
        }
    }

    private void authorize(HttpServerRequest request) {
        String code = UUID.randomUUID().toString();
        codes.put(code, request.params());
        request.response()
                .setStatusCode(302)
                .putHeader(
                        "Location",
                        "%s?code=%s&state=%s"
                                .formatted(
                                        request.getParam("redirect_uri"),
                                        code,
                                        request.getParam("state")))
                .end();
    }

    private void token(HttpServerRequest request) {
        MultiMap form = request.formAttributes();
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("ponte-console:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.getHeader("Authorization"))) {
            json(request, 401, new JsonObject().put("error", "invalid_client"));
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            renew(request, form.get("refresh_token"));
        } else {
            MultiMap asked = codes.remove(form.get("code"));
            boolean good =
                    asked != null
                            && asked.get("code_challenge").equals(sha256(form.get("code_verifier")))
                            && asked.get("redirect_uri").equals(form.get("redirect_uri"));
            json(request, good ? 200 : 400, good ? tokens(asked.get("nonce")) : badGrant());
        }
    }

    private void renew(HttpServerRequest request, String token) {
        renewals++;
        if (renewal.equals("away")) {
            request.connection().close();
        } else if (!refreshTokens.remove(token)) {
            reuses++;
            json(request, 400, badGrant());
        } else {
            boolean given = renewal.equals("given");
            json(request, given ? 200 : 400, given ? tokens(null) : badGrant());
        }
    }

    private static JsonObject badGrant() {
        return new JsonObject().put("error", "invalid_grant");
    }

    private JsonObject tokens(String nonce) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.add(refresh);
        return new JsonObject()
                .put("access_token", signed("ponte", null))
                .put("id_token", signed("ponte-console", nonce))
                .put("refresh_token", refresh)
                .put("expires_in", life)
                .put("token_type", "Bearer");
    }

    private String signed(String audience, String nonce) {
        var claims =
                Jwt.issuer(issuer)
                        .subject("olga")
                        .audience(audience)
                        .issuedAt(Instant.now())
                        .expiresAt(Instant.now().plusSeconds(life))
                        .claim("jti", UUID.randomUUID().toString())
                        .claim("name", "Olga Operadora")
                        .groups(audience.equals("ponte") ? "operator" : "nothing-of-ours");
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        return claims.jws().keyId("stub").sign(key.getPrivate());
    }

    private JsonObject jwks() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("kty", "RSA")
                                                .put("use", "sig")
                                                .put("alg", "RS256")
                                                .put("kid", "stub")
                                                .put("n", unsigned(open.getModulus().toByteArray()))
                                                .put("e", "AQAB")));
    }

    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(number, from, number.length));
    }

    private static String sha256(String text) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
