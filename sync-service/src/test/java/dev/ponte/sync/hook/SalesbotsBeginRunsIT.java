package dev.ponte.sync.hook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.ponte.sync.played.AsAdmin;
import dev.ponte.sync.played.SyncTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AsAdmin
class SalesbotsBeginRunsIT extends SyncTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private String path;

    @BeforeEach
    void openTheWebhook() {
        addPair();
        path = issue().extract().path("path");
    }

    private ValidatableResponse issue() {
        return json().post("/api/sync/groups/" + group + "/webhook-secret").then().statusCode(200);
    }

    private void assertOpen(boolean open) {
        json().get("/api/sync/groups/" + group + "/webhook-secret")
                .then()
                .statusCode(200)
                .body("open", equalTo(open));
    }

    private static ValidatableResponse call(String path, String type, String body) {
        return given().header("Accept-Language", "en")
                .contentType(type)
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void aBurstOfCallsBeginsOneRunThatRemovesNothing() {
        String first =
                call(path, FORM, "token=x&data%5Ballow_delete%5D=true&allow_delete=true")
                        .statusCode(200)
                        .body("state", equalTo("queued"))
                        .body("collapsed", equalTo(false))
                        .extract()
                        .path("run");
        for (int again = 0; again < 20; again++) {
            call(path, "application/json", "{}")
                    .statusCode(200)
                    .body("run", equalTo(first))
                    .body("collapsed", equalTo(true));
        }

        json().get("/api/sync/runs/" + first)
                .then()
                .body("trigger", equalTo("salesbot"))
                .body("allow_delete", equalTo(false));
    }

    @Test
    void whoAsksByHandDoesNotWaitForTheBurstsEnd() {
        String run = call(path, "application/json", "").statusCode(200).extract().path("run");

        json().body(Map.of("group", group))
                .post("/api/sync/trigger")
                .then()
                .statusCode(202)
                .body("run", equalTo(run));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                json().get("/api/sync/runs/" + run)
                                        .then()
                                        .body("state", equalTo("failed")));
        String next =
                call(path, "application/json", "")
                        .statusCode(200)
                        .body("collapsed", equalTo(false))
                        .extract()
                        .path("run");
        json().get("/api/sync/runs/" + next)
                .then()
                .body("begin_after", greaterThan(Instant.now().plusSeconds(30).toString()));
    }

    @Test
    void whatCannotBeToldIsRefused() {
        call(path, FORM, "sync_type=everything")
                .statusCode(400)
                .body("type", equalTo("urn:ponte:problem:sync-type-unknown"));
        call(path, "application/json", "{\"sync_type\"")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ponte:problem:sync-webhook-not-readable"));
    }

    @Test
    void onlyTheLatestSecretOpensAndAClosedWebhookNone() {
        String old = path;
        String secret = issue().extract().path("secret");

        call(old, "application/json", "")
                .statusCode(401)
                .body("type", equalTo("urn:ponte:problem:sync-webhook-not-allowed"))
                .body("detail", containsString("webhook-secret"));
        given().header("X-Ponte-Secret", secret).post("/api/sync/webhook").then().statusCode(200);

        assertOpen(true);
        json().delete("/api/sync/groups/" + group + "/webhook-secret").then().statusCode(204);
        assertOpen(false);
        given().header("X-Ponte-Secret", secret).post("/api/sync/webhook").then().statusCode(401);
        call("/api/sync/webhook?secret=" + UUID.randomUUID(), FORM, "").statusCode(401);
    }
}
