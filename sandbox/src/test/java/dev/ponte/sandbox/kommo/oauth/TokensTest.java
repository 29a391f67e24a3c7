package dev.ponte.sandbox.kommo.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.account.Directory;
import dev.ponte.sandbox.kommo.hal.Refused;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent, codes, pairs and long-lived tokens as an integration lives through them. */
class TokensTest {
    private static final String CLIENT = "4c0e7d1a-5b2f-4e8c-9a3d-6f1e2d3c4b5a";
    private static final String BACK = "http://127.0.0.1:8080/kommo/callback";

    private final Integration integration =
            new Integration(CLIENT, "secret", URI.create(BACK), Optional.empty());
    private final Account master = new Account(31_987_654, "master", 0, "pt");
    private final Account slave = new Account(31_988_663, "slave001", 1, "en");
    private final Directory accounts = new Directory();
    private Instant now = Calls.NOW;
    private TokenBook book = book(false);

    @BeforeEach
    void register() {
        accounts.replace(List.of(master, slave));
    }

    @Test
    void consentLeadsBackWithWhatKommoSends() {
        Answer answer = consent("&account=master&decision=allow&state=s%26t");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location"))
                .startsWith(BACK + "?code=def502")
                .endsWith(
                        "&referer=127.0.0.1%3A8090%2Fkommo%2Fmaster&state=s%26t&client_id="
                                + CLIENT
                                + "&platform=2");
    }

    @Test
    void personCanDeny() {
        assertThat(consent("&decision=deny&state=x").headers().get("location"))
                .isEqualTo(BACK + "?error=access_denied&client_id=" + CLIENT + "&state=x");
    }

    @Test
    void personIsAskedInHerLanguage() {
        assertThat(Calls.text(consent(""))).contains("Permitir", "slave001");
        assertThat(
                        Calls.text(
                                consentEndpoint()
                                        .answer(
                                                Calls.get(
                                                        "/kommo/oauth?client_id=" + CLIENT,
                                                        "accept-language",
                                                        "en"))))
                .contains("Allow");
        assertThat(consentEndpoint().answer(Calls.get("/kommo/oauth?client_id=x")).status())
                .isEqualTo(400);
    }

    @Test
    void codeIsExchangedOnce() {
        String code = code();

        JsonNode pair = exchange(code);

        assertThat(pair.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(pair.path("expires_in").asInt()).isEqualTo(86_400);
        assertThat(pair.path("server_time").asLong()).isEqualTo(now.getEpochSecond());
        assertThat(pair.path("access_token").asText()).hasSizeBetween(900, 1_600);
        assertThat(pair.path("refresh_token").asText()).hasSizeBetween(500, 1_000);
        assertThat(exchange(code).path("hint").asText())
                .isEqualTo("Authorization code has been revoked");
    }

    @Test
    void codeIsGoodForTwentyMinutesAndOneAccount() {
        String late = code();
        String elsewhere = code();
        assertThat(
                        token(slave, grant("authorization_code", "code", elsewhere))
                                .path("hint")
                                .asText())
                .isEqualTo("Cannot decrypt the authorization code");
        now = now.plus(Duration.ofMinutes(20));

        assertThat(exchange(late).path("hint").asText())
                .isEqualTo("Authorization code has expired");
        assertThat(exchange("nonsense").path("hint").asText())
                .isEqualTo("Cannot decrypt the authorization code");
    }

    @Test
    void formIsAcceptedLikeJson() {
        Answer answer =
                endpoint()
                        .exchange(
                                Calls.form(
                                        "/kommo/master/oauth2/access_token",
                                        "client_id=%s&client_secret=secret&grant_type=authorization_code&code=%s&redirect_uri=%s"
                                                .formatted(CLIENT, code(), BACK)),
                                master);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void secretAndRedirectUriMustBeExact() {
        String right = grant("authorization_code", "code", code());

        assertThat(status(right.replace("\"secret\"", "\"wrong\""))).isEqualTo(401);
        assertThat(status(right.replace(BACK, BACK + "/"))).isEqualTo(401);
        assertThat(status(right.replace("authorization_code", "password"))).isEqualTo(400);
        assertThat(status("nonsense")).isEqualTo(400);
    }

    @Test
    void tokenSaysWhatKommosSay() {
        String access = exchange(code()).path("access_token").asText();
        JsonNode claims = claims(access);

        assertThat(claims.path("aud").asText()).isEqualTo(CLIENT);
        assertThat(claims.path("sub").asText()).isEqualTo("11223344");
        assertThat(claims.path("account_id").asLong()).isEqualTo(31_987_654);
        assertThat(claims.path("api_domain").asText()).isEqualTo("127.0.0.1:8090/kommo");
        assertThat(claims.path("scopes").toString()).contains("\"crm\"");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(86_400);
        assertThat(book.check(access)).contains(new Holder(31_987_654, 11_223_344, CLIENT));
        assertThat(book.check(access + "x")).isEmpty();
        assertThat(book.check("no.token.atall")).isEmpty();
    }

    @Test
    void accessEndsAfterADay() {
        String access = exchange(code()).path("access_token").asText();
        now = now.plus(Duration.ofDays(1));

        assertThat(book.check(access)).isEmpty();
    }

    @Test
    void refreshTokenIsGoodOnce() {
        JsonNode first = exchange(code());
        JsonNode second = refresh(first);

        assertThat(second.path("access_token").asText())
                .isNotEqualTo(first.path("access_token").asText());
        assertThat(refresh(first).path("hint").asText()).isEqualTo("Token has been revoked");
        assertThat(book.check(first.path("access_token").asText())).isPresent();
        assertThat(refresh(second).has("access_token")).isTrue();
    }

    @Test
    void withGraceTheOldOneIsGoodUntilTheNewPairIsUsed() {
        book = book(true);
        JsonNode first = exchange(code());
        refresh(first);

        JsonNode again = refresh(first);
        assertThat(again.has("access_token")).isTrue();

        book.check(again.path("access_token").asText());
        assertThat(refresh(first).path("hint").asText()).isEqualTo("Token has been revoked");
    }

    @Test
    void refreshTokenEndsAfterNinetyDays() {
        JsonNode pair = exchange(code());
        now = now.plus(Duration.ofDays(90));

        assertThat(refresh(pair).path("hint").asText()).isEqualTo("Token has expired");
        assertThat(
                        token(master, grant("refresh_token", "refresh_token", "def50200nonsense"))
                                .path("hint")
                                .asText())
                .isEqualTo("Invalid refresh token");
    }

    @Test
    void connectionOutlivesARestart() {
        JsonNode pair = exchange(code());
        String longLived = book.longLived(master, integration);

        book = book(false);

        assertThat(book.check(pair.path("access_token").asText())).isPresent();
        assertThat(refresh(pair).has("access_token")).isTrue();
        assertThat(book.longLived(master, integration)).isEqualTo(longLived);
        assertThat(book.check(longLived)).isPresent();
    }

    @Test
    void expiredTokensCanBeRefreshed() {
        JsonNode pair = exchange(code());

        book.expire(master.id());

        assertThat(book.check(pair.path("access_token").asText())).isEmpty();
        JsonNode next = refresh(pair);
        assertThat(book.check(next.path("access_token").asText())).isPresent();
    }

    @Test
    void revokedConnectionIsDeadAndANewConsentIsNot() {
        JsonNode pair = exchange(code());

        book.revoke(master.id(), CLIENT);

        assertThat(book.check(pair.path("access_token").asText())).isEmpty();
        assertThat(refresh(pair).path("hint").asText()).isEqualTo("Token has been revoked");
        JsonNode anew = exchange(code());
        assertThat(book.check(anew.path("access_token").asText())).isPresent();
        assertThat(refresh(anew).has("access_token")).isTrue();
    }

    @Test
    void revokedLongLivedTokenIsReplacedByAnother() {
        String before = book.longLived(master, integration);

        book.revokeLongLived(master.id());

        assertThat(book.check(before)).isEmpty();
        assertThat(book.check(book.longLived(master, integration))).isPresent();
        assertThat(book.check(book.longLived(slave, integration)))
                .map(Holder::accountId)
                .contains(slave.id());
    }

    @Test
    void accountThatMovedIsFoundByItsRefreshToken() {
        String refresh = exchange(code()).path("refresh_token").asText();
        accounts.rename(master, "matriz");

        Answer found =
                endpoint()
                        .whereabouts(
                                Calls.get(
                                        "/kommo/oauth2/account/current/subdomain",
                                        "x-refresh-token",
                                        refresh));

        assertThat(Calls.body(found).toString())
                .isEqualTo(
                        "{\"id\":31987654,\"subdomain\":\"matriz\","
                                + "\"domain\":\"127.0.0.1:8090/kommo/matriz\","
                                + "\"top_level_domain\":\"com\"}");
        assertThat(endpoint().whereabouts(Calls.get("/x", "x-refresh-token", "y")).status())
                .isEqualTo(401);
    }

    @Test
    void revocationIsSigned() {
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        TokenBook.revokeSignature(
                                                new Integration(
                                                        "id",
                                                        "key",
                                                        URI.create("x"),
                                                        Optional.empty()),
                                                7)))
                .isEqualTo("290f117bf941278561ebea0f5fee3c9548c032be1f4f62a0358cfdbc4e973ce7");
    }

    private TokenBook book(boolean grace) {
        return new TokenBook(
                new TokenRules(
                        Duration.ofMinutes(20),
                        Duration.ofDays(1),
                        Duration.ofDays(90),
                        grace,
                        7,
                        "127.0.0.1:8090/kommo"),
                () -> now);
    }

    private ConsentEndpoint consentEndpoint() {
        return new ConsentEndpoint(
                new Integrations(integration),
                book,
                accounts,
                new Address("127.0.0.1:8090", false));
    }

    private Answer consent(String query) {
        return consentEndpoint().answer(Calls.get("/kommo/oauth?client_id=" + CLIENT + query));
    }

    private String code() {
        String location = consent("&account=master&decision=allow").headers().get("location");
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");
        return URLDecoder.decode(code, StandardCharsets.UTF_8);
    }

    private TokenEndpoint endpoint() {
        return new TokenEndpoint(
                new Integrations(integration),
                book,
                accounts,
                new Address("127.0.0.1:8090", false));
    }

    private JsonNode exchange(String code) {
        return token(master, grant("authorization_code", "code", code));
    }

    private JsonNode refresh(JsonNode pair) {
        return token(
                master,
                grant("refresh_token", "refresh_token", pair.path("refresh_token").asText()));
    }

    private static String grant(String type, String name, String value) {
        return "{\"client_id\":\"%s\",\"client_secret\":\"secret\",\"grant_type\":\"%s\",\"%s\":\"%s\",\"redirect_uri\":\"%s\"}"
                .formatted(CLIENT, type, name, value, BACK);
    }

    private int status(String body) {
        return answer(master, body).status();
    }

    private JsonNode token(Account account, String body) {
        return Calls.body(answer(account, body));
    }

    private Answer answer(Account account, String body) {
        try {
            return endpoint()
                    .exchange(
                            Calls.json("POST", "/kommo/master/oauth2/access_token", body), account);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private static JsonNode claims(String token) {
        return Json.read(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])).orElseThrow();
    }
}
