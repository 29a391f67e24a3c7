package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** What the gateway says of its write path. */
public final class Readiness {

    private Readiness() {}

    /** The path that deliveries take. */
    public static String path() {
        return given().get("/q/health/ready").jsonPath().getString(writePath("path"));
    }

    public static void awaitPath(String wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> path().equals(wanted));
    }

    /** Something lies in the spool, which is counted ten times a second. */
    public static void awaitSpooled() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                given().get("/q/health/ready")
                                                .jsonPath()
                                                .getInt(writePath("spooled"))
                                        > 0);
    }

    /** Where a datum of the write path stands in the health check's answer. */
    public static String writePath(String datum) {
        return "checks.find { it.name == 'write-path' }.data." + datum;
    }
}
