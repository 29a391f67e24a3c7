package dev.ponte.tests.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.local.process.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What the tests against the sandbox's Kommo share. {@code default} is its account master. */
abstract class KommoTest extends SuiteTest {

    static final String CLIENT_SECRET = "sandbox-kommo-client-secret-000001";

    private static final String CLIENT_ID = "4c0e7d1a-5b2f-4e8c-9a3d-6f1e2d3c4b5a";

    final String crm = running.url(Part.CRM);

    /** Everything that a caller was answered. */
    static final List<String> ANSWERS = new ArrayList<>();

    private String[] admin;

    @BeforeAll
    static void someAccounts() {
        Http.post(
                RunningSuite.get().url(Part.SANDBOX) + "/_sandbox/kommo/seed",
                Map.of("accounts", 9, "seed", 3, "without", List.of("paused", "not-admin")));
    }

    @BeforeEach
    void signIn() {
        admin = bearer("admin");
    }

    Http.Answer ask(String account, String pathAndQuery) {
        return noted(
                Http.get(crm + "/internal/kommo/" + account + "/api/v4/" + pathAndQuery, admin));
    }

    Http.Answer send(String account, String path, Object body) {
        return noted(
                Http.post(crm + "/internal/kommo/" + account + "/api/v4/" + path, body, admin));
    }

    Http.Answer change(String account, String path, Object body) {
        return noted(
                Http.patch(crm + "/internal/kommo/" + account + "/api/v4/" + path, body, admin));
    }

    Http.Answer ponte(String path) {
        return noted(Http.get(frontDoor + path, admin));
    }

    Http.Answer ponte(String path, Object body) {
        return noted(Http.post(frontDoor + path, body, admin));
    }

    Http.Answer ponteChanges(String path, Object body) {
        return noted(Http.patch(frontDoor + path, body, admin));
    }

    private static Http.Answer noted(Http.Answer answer) {
        ANSWERS.add(answer.text());
        return answer;
    }

    void fault(String kind, String path, int times) {
        Http.post(
                sandbox + "/_sandbox/faults",
                Map.of("system", "kommo", "path", path, "kind", kind, "times", times));
    }

    /**
     * Has a person let Ponte into an account of the sandbox, and returns Ponte's name of it. Each
     * test has one of its own: an account has one name here.
     */
    String signedIn(String subdomain) {
        String slug = subdomain + "-" + Long.toString(System.nanoTime(), 36);
        ponte(
                "/api/kommo/accounts",
                Map.of(
                        "account",
                        slug,
                        "address",
                        sandbox + "/kommo/" + subdomain,
                        "integration",
                        Map.of(
                                "client_id", CLIENT_ID,
                                "client_secret", CLIENT_SECRET,
                                "redirect_uri", frontDoor + "/kommo/callback")));
        URI page =
                URI.create(
                        ponte("/api/kommo/accounts/" + slug + "/sign-in", "")
                                .json()
                                .path("url")
                                .asText());
        noted(Http.follow(page + "&account=" + subdomain + "&decision=allow"));
        return slug;
    }

    String stateOf(String slug) {
        return ponte("/api/kommo/accounts/" + slug).json().path("state").asText();
    }

    void expireTokensOf(String subdomain) {
        Http.post(sandbox + "/_sandbox/kommo/" + subdomain + "/expire-tokens", "");
    }

    /** How often tokens of the account were renewed. */
    long renewalsOf(String subdomain) {
        return journal("kommo").stream()
                .filter(call -> call.path("path").asText().contains(subdomain + "/oauth2/access"))
                .filter(call -> grant(call).equals("refresh_token"))
                .count();
    }

    private static String grant(JsonNode call) {
        return call.path("body").path("grant_type").asText();
    }
}
