package dev.ponte.sandbox.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    private static final String BACK = "http://localhost:8080/login";
    private static final String VERIFIER = "um-verificador-de-pelo-menos-quarenta-e-tres-letras";
    private static final String PKCE =
            "&code_challenge_method=S256&code_challenge=" + Pkce.challenge(VERIFIER);
    private static final String REDEEM =
            "grant_type=authorization_code&client_id=ponte-console&redirect_uri="
                    + encoded(BACK)
                    + "&code=";

    private final Provider provider = new Provider();

    @Test
    void pageOffersThePeopleInBothLanguages() {
        String portuguese = Calls.text(authorize(""));
        String english =
                Calls.text(provider.get("authorize?" + query(""), "accept-language", "en-US"));

        assertThat(portuguese).contains("Entrar", "person=viewer", "person=admin");
        assertThat(english).contains("Sign in", "person=operator");
    }

    @Test
    void pageShowsNoForeignMarkup() {
        assertThat(Calls.text(authorize("&x=\"><script>"))).doesNotContain("<script>");
    }

    @Test
    void chosenPersonComesBackWithACodeAndTheState() {
        String location = location(authorize("&person=admin&state=s%201"));

        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s+1");
    }

    @Test
    void codeAndVerifierGiveTokens() {
        Answer answer =
                provider.token(
                        REDEEM
                                + code("&person=operator&nonce=n1" + PKCE)
                                + "&code_verifier="
                                + VERIFIER);

        JsonNode body = Calls.body(answer);
        JsonNode access = Provider.claims(body.path("access_token").asText());
        JsonNode identity = Provider.claims(body.path("id_token").asText());
        assertThat(access.path("groups").get(0).asText()).isEqualTo("operator");
        assertThat(access.path("aud").asText()).isEqualTo("ponte");
        assertThat(identity.path("aud").asText()).isEqualTo("ponte-console");
        assertThat(identity.path("nonce").asText()).isEqualTo("n1");
        assertThat(identity.path("name").asText()).isEqualTo("Otávio Operador");
    }

    @Test
    void codeWorksOnce() {
        String code = code("&person=viewer" + PKCE);
        String redeem = REDEEM + code + "&code_verifier=" + VERIFIER;

        assertThat(provider.token(redeem).status()).isEqualTo(200);
        assertThat(provider.token(redeem).status()).isEqualTo(400);
    }

    @Test
    void codeDoesNotLast() {
        String code = code("&person=viewer" + PKCE);
        provider.now = provider.now.plus(Duration.ofMinutes(6));

        assertThat(provider.token(REDEEM + code + "&code_verifier=" + VERIFIER).status())
                .isEqualTo(400);
    }

    @Test
    void verifierMustFitTheChallenge() {
        assertThat(provider.token(REDEEM + code("&person=viewer" + PKCE)).status()).isEqualTo(400);
        assertThat(
                        provider.token(
                                        REDEEM
                                                + code("&person=viewer" + PKCE)
                                                + "&code_verifier=other")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void withoutChallengeTheSecretIsNeeded() {
        assertThat(provider.token(REDEEM + code("&person=viewer")).status()).isEqualTo(401);
        assertThat(
                        provider.token(REDEEM + code("&person=viewer") + "&client_secret=sandbox")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void redirectMustBeTheOneOfTheLogin() {
        String form =
                "grant_type=authorization_code&client_id=ponte-console&client_secret=sandbox"
                        + "&redirect_uri=http%3A%2F%2Flocalhost%2Fother&code=";

        assertThat(provider.token(form + code("&person=viewer")).status()).isEqualTo(400);
    }

    @Test
    void refreshTokenWorksOnceAndGivesAnother() {
        JsonNode first =
                Calls.body(
                        provider.token(REDEEM + code("&person=admin") + "&client_secret=sandbox"));
        String refresh =
                "grant_type=refresh_token&client_id=ponte-console&refresh_token="
                        + first.path("refresh_token").asText();

        Answer second = provider.token(refresh);

        JsonNode claims = Provider.claims(Calls.body(second).path("access_token").asText());
        assertThat(claims.path("groups").get(0).asText()).isEqualTo("admin");
        assertThat(Calls.body(second).path("refresh_token"))
                .isNotEqualTo(first.path("refresh_token"));
        assertThat(provider.token(refresh).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/login",
                "http://localhost@evil.example.org/",
                "javascript:alert(1)",
                "//evil.example.org",
                "http://[",
                ""
            })
    void loginReturnsOnlyToKnownHosts(String uri) {
        Answer answer =
                provider.get(
                        "authorize?response_type=code&client_id=ponte-console&person=admin"
                                + "&redirect_uri="
                                + encoded(uri));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).doesNotContainKey("location");
    }

    @Test
    void scriptsCannotLogIn() {
        assertThat(
                        provider.get(
                                        "authorize?response_type=code&client_id=ponte-cli"
                                                + "&redirect_uri="
                                                + encoded(BACK))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void mistakesAreToldToTheClient() {
        assertThat(location(provider.get("authorize?" + query("").replace("=code", "=token"))))
                .contains("error=unsupported_response_type");
        assertThat(location(authorize("&code_challenge=x&code_challenge_method=plain")))
                .contains("error=invalid_request");
        assertThat(location(authorize("&person=nobody"))).contains("error=access_denied");
        assertThat(location(authorize("&prompt=none"))).contains("error=login_required");
    }

    @Test
    void logoutGoesBackOrSaysGoodbye() {
        assertThat(
                        location(
                                provider.get(
                                        "logout?state=1&post_logout_redirect_uri="
                                                + encoded(BACK))))
                .isEqualTo(BACK + "?state=1");
        assertThat(Calls.text(provider.get("logout"))).contains("Sessão encerrada.");
        assertThat(
                        provider.get("logout?post_logout_redirect_uri=https://evil.example.org")
                                .status())
                .isEqualTo(200);
    }

    private Answer authorize(String more) {
        return provider.get("authorize?" + query(more));
    }

    private String code(String more) {
        String location = location(authorize(more));
        return location.replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    private static String query(String more) {
        return "response_type=code&client_id=ponte-console&scope=openid&redirect_uri="
                + encoded(BACK)
                + more;
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        return answer.headers().get("location");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
