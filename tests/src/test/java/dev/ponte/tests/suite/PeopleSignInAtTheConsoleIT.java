package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A browser with a cookie and no token does what its person may do, and no other site's page does.
 */
class PeopleSignInAtTheConsoleIT extends SuiteTest {

    private static final Pattern ADMIN = Pattern.compile("href=\"([^\"]*person=admin)\"");
    private static final String[] FROM_PAGE = {"X-Ponte-Request", "console"};

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @Test
    void a_person_signs_in_at_the_sandbox_and_uses_the_api_until_they_leave()
            throws IOException, InterruptedException {
        assertThat(get("/api/sync/status").statusCode()).isEqualTo(401);

        HttpResponse<String> login = get("/session/sign-in?then=/version");
        HttpResponse<String> back = send(HttpRequest.newBuilder(asAdmin(login)));

        assertThat(back.uri()).isEqualTo(URI.create(frontDoor + "/version"));
        assertThat(get("/session").body())
                .contains("\"signed_in\":true", "Ana Admin", "[\"viewer\",\"operator\",\"admin\"]");
        assertThat(get("/api/sync/status").statusCode()).isEqualTo(200);

        String group = "{\"id\":\"signed-in\",\"name\":\"Signed in\"}";
        assertThat(post("/api/sync/groups", group).statusCode()).isEqualTo(403);
        assertThat(post("/api/sync/groups", group, FROM_PAGE).statusCode()).isEqualTo(201);

        HttpResponse<String> left = post("/session/sign-out", "", FROM_PAGE);
        assertThat(left.body()).contains(sandbox + "/oidc/logout");
        assertThat(get("/api/sync/status").statusCode()).isEqualTo(401);
    }

    /** What the person clicks on in the login page. */
    private static URI asAdmin(HttpResponse<String> login) {
        Matcher link = ADMIN.matcher(login.body());
        assertThat(link.find()).as(login.body()).isTrue();
        String page = login.uri().toString();
        return URI.create(
                page.substring(0, page.indexOf('?')) + link.group(1).replace("&amp;", "&"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(frontDoor + path)));
    }

    private HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(frontDoor + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
