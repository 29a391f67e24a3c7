package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Asks the ledger as a caller does. */
final class Ledger {

    private Ledger() {}

    static List<Map<String, Object>> list(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/webhooks?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("deliveries");
    }

    static List<Map<String, Object>> letters(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/dead-letters?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("deadLetters");
    }

    /** What is listed, once something is. */
    static List<Map<String, Object>> await(String query) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreException(AssertionError.class)
                .until(() -> list(query), found -> !found.isEmpty());
    }

    static List<Map<String, Object>> awaitLetters(String query) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> letters(query), found -> !found.isEmpty());
    }
}
