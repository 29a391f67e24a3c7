package dev.ponte.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ControlIT extends SandboxIT {
    @Test
    void indexSpeaksBothLanguages() {
        given().get("/_sandbox")
                .then()
                .contentType(containsString("text/html"))
                .body(containsString("Faz o papel dos sistemas externos"));
        given().header("Accept-Language", "en-GB,en")
                .get("/_sandbox")
                .then()
                .body(containsString("Plays the systems outside Ponte"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/openapi"})
    void serviceEndpointsAnswer(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void metricsCountCallsAndTellNoSecrets() {
        sendText("oi");

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("ponte_sandbox_calls_total{status=\"200\",system=\"zapi\"}")
                .doesNotContain("5AB10C0D20E30F405A60B70C80D90E0F", PHONE);
    }

    @Test
    void openApiDescribesTheControl() {
        given().get("/q/openapi")
                .then()
                .body(containsString("/_sandbox/zapi/receive"))
                .body(containsString("/_sandbox/journal"));
    }

    @Test
    void clockGoesForwardAndBackOnReset() {
        Instant ahead = now("{\"advanceMs\":7200000}");
        assertThat(Duration.between(Instant.now(), ahead)).isGreaterThan(Duration.ofMinutes(119));

        post("/_sandbox/reset", "");

        Instant back = Instant.parse(given().get("/_sandbox/clock").path("now"));
        assertThat(Duration.between(Instant.now(), back)).isLessThan(Duration.ofMinutes(1));
        post("/_sandbox/clock", "{\"advanceMs\":-1}").then().statusCode(400);
    }

    @Test
    void unknownPathsAreProblems() {
        given().get("/_sandbox/nothing").then().statusCode(404).body("status", equalTo(404));
    }

    private static Instant now(String advance) {
        return Instant.parse(post("/_sandbox/clock", advance).path("now"));
    }
}
