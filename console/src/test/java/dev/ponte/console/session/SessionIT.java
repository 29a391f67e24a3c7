package dev.ponte.console.session;

import static io.restassured.path.json.JsonPath.from;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.console.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class SessionIT {

    private static final String[] FROM_PAGE = {"X-Ponte-Request", "console"};

    @TestHTTPResource URI door;

    @ConfigProperty(name = "PONTE_OIDC_ISSUER")
    URI provider;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(door);
        tokensLive(300, "given");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void nobodyIsSignedInAtFirst() {
        HttpResponse<String> answer = browser.get("/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"signed_in\":false,\"sign_in\":\"configured\"}");
    }

    @Test
    void aPersonSignsInAndComesBackToWhereTheyWere() {
        List<HttpResponse<String>> way = browser.signIn("/stats?since=1");

        assertThat(way.getLast().uri()).isEqualTo(door.resolve("/stats?since=1"));
        assertThat(from(browser.get("/session").body()).getMap(""))
                .containsEntry("signed_in", true)
                .containsEntry("name", "Olga Operadora")
                .containsEntry("roles", List.of("viewer", "operator"));
    }

    @Test
    void theBrowserHoldsNothingThatAScriptOrAnotherSiteCouldUse() {
        List<String> set =
                browser.signIn("/stats").stream()
                        .flatMap(a -> a.headers().allValues("Set-Cookie").stream())
                        .filter(cookie -> cookie.startsWith("q_session"))
                        .toList();

        assertThat(set)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax"));
        String token = from(browser.get("/stats").body()).getString("headers.authorization");
        assertThat(set).noneMatch(cookie -> cookie.contains(token.substring(7)));
    }

    @Test
    void theSessionsTokenGoesAlongAndItsCookiesDoNot() {
        browser.signIn("/stats");

        HttpResponse<String> answer = browser.get("/conversations/active");

        assertThat(from(answer.body()).getString("headers.authorization")).startsWith("Bearer ey");
        assertThat(from(answer.body()).getString("headers.cookie")).isNull();
    }

    @Test
    void whatChangesSomethingNeedsThePagesMark() {
        browser.signIn("/stats");

        HttpResponse<String> unmarked = browser.post("/bot-control", "{}");
        HttpResponse<String> fromElsewhere =
                browser.post(
                        "/bot-control",
                        "{}",
                        "X-Ponte-Request",
                        "console",
                        "Sec-Fetch-Site",
                        "cross-site");
        HttpResponse<String> ours = browser.post("/bot-control", "olá".repeat(100_000), FROM_PAGE);

        assertThat(unmarked.statusCode()).isEqualTo(403);
        assertThat(unmarked.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(from(unmarked.body()).getString("type"))
                .isEqualTo("urn:ponte:problem:request-not-from-console");
        assertThat(fromElsewhere.statusCode()).isEqualTo(403);
        assertThat(ours.statusCode()).isEqualTo(200);
        assertThat(from(ours.body()).getInt("bodyLength")).isEqualTo(400_000);
        assertThat(from(ours.body()).getString("headers.authorization")).startsWith("Bearer ");
    }

    @Test
    void anotherSitesLinkIsFollowedAsAnybody() {
        browser.signIn("/stats");

        HttpResponse<String> answer = browser.get("/stats", "Sec-Fetch-Site", "cross-site");

        assertThat(from(answer.body()).getString("headers.authorization")).isNull();
    }

    @Test
    void whoShowsATokenOrAKeyOfItsOwnPassesUnchanged() {
        browser.signIn("/stats");

        String withToken = browser.post("/bot-control", "{}", "Authorization", "Bearer own").body();
        String withKey = browser.post("/bot-control", "{}", "X-API-Key", "own").body();

        assertThat(from(withToken).getString("headers.authorization")).isEqualTo("Bearer own");
        assertThat(from(withKey).getString("headers.authorization")).isNull();
        assertThat(from(withKey).getString("headers.x-api-key")).isEqualTo("own");
        assertThat(browser.get("/session", "X-API-Key", "own").body())
                .contains("\"signed_in\":false");
        assertThat(browser.get("/session").body()).contains("\"signed_in\":true");
    }

    @Test
    void eventsArriveUnbufferedInASession() throws Exception {
        browser.signIn("/stats");
        HttpResponse<InputStream> stream =
                browser.client()
                        .send(
                                browser.request("/conversations/stream").build(),
                                BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            browser.get("/conversations/next");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "%5C%5Cevil.example",
                "evil.example",
                "javascript:alert(1)"
            })
    void signInLeadsToNoOtherSite(String then) {
        HttpResponse<String> answer = browser.get("/session/sign-in?then=" + then);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(from(answer.body()).getString("type"))
                .isEqualTo("urn:ponte:problem:path-not-local");
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        HttpResponse<String> answer = browser.get("/session/sign-in?code=stolen&state=made-up");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(from(answer.body()).getString("type"))
                .isEqualTo("urn:ponte:problem:sign-in-failed");
    }

    @Test
    void aPersonReadsInTheirLanguageThatSignInFailed() {
        HttpResponse<String> page =
                browser.get(
                        "/session/sign-in?code=stolen&state=made-up",
                        "Accept",
                        "text/html,application/xhtml+xml",
                        "Accept-Language",
                        "pt-BR");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Não foi possível entrar", "href=\"/session/sign-in\"");
    }

    @Test
    void aTokenIsRenewedOnceForAllThatAskAtTheSameTime() {
        tokensLive(45, "given");
        browser.signIn("/nonsense");

        List<CompletableFuture<HttpResponse<String>>> asked =
                Stream.generate(() -> browser.request("/stats").build())
                        .limit(8)
                        .map(
                                request ->
                                        browser.client()
                                                .sendAsync(request, BodyHandlers.ofString()))
                        .toList();

        assertThat(asked)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.join().statusCode()).isEqualTo(200);
                            assertThat(answer.join().headers().allValues("Set-Cookie"))
                                    .anyMatch(cookie -> cookie.startsWith("q_session"));
                        });
        assertThat(seen("renewals")).isEqualTo(1);
        assertThat(seen("reuses")).isZero();
    }

    @Test
    void aSessionThatCannotBeRenewedEndsWithAnOfferToSignIn() {
        tokensLive(2, "refused");
        browser.signIn("/nonsense");

        HttpResponse<String> answer = browser.get("/stats");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(from(answer.body()).getString("type"))
                .isEqualTo("urn:ponte:problem:session-expired");
        assertThat(from(answer.body()).getString("sign_in")).isEqualTo("/session/sign-in");
        assertThat(browser.get("/session").body()).contains("\"signed_in\":false");
    }

    @Test
    void aProviderThatIsAwayCostsNobodyTheirSession() {
        tokensLive(45, "away");
        browser.signIn("/nonsense");

        HttpResponse<String> meanwhile = browser.get("/stats");
        tokensLive(45, "given");

        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(from(meanwhile.body()).getString("type"))
                .isEqualTo("urn:ponte:problem:sign-in-unavailable");
        assertThat(browser.get("/stats").statusCode()).isEqualTo(200);
    }

    @Test
    void aCookieOfSomebodysOwnMakingOpensNothing() {
        HttpResponse<String> answer = browser.get("/stats", "Cookie", "q_session_console=made.up");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(from(answer.body()).getString("type"))
                .isEqualTo("urn:ponte:problem:session-expired");
    }

    @Test
    void whoSignsOutIsOutAndIsToldWhereToEndTheRest() {
        browser.signIn("/stats");

        HttpResponse<String> forged = browser.post("/session/sign-out", "");
        HttpResponse<String> answer = browser.post("/session/sign-out", "", FROM_PAGE);

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(from(answer.body()).getString("go_to"))
                .startsWith(provider + "/logout?client_id=ponte-console&post_logout_redirect_uri=")
                .doesNotContain("id_token");
        assertThat(browser.cookies().getCookieStore().getCookies()).isEmpty();
        assertThat(browser.get("/session").body()).contains("\"signed_in\":false");
    }

    private void tokensLive(int seconds, String renewal) {
        ask("/_control?life=" + seconds + "&renewal=" + renewal);
    }

    private int seen(String what) {
        return from(ask("/_seen")).getInt(what);
    }

    private String ask(String path) {
        return browser.client()
                .sendAsync(
                        HttpRequest.newBuilder(provider.resolve(path)).build(),
                        BodyHandlers.ofString())
                .join()
                .body();
    }
}
