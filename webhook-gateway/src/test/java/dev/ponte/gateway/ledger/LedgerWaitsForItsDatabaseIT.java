package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While PostgreSQL is away deliveries are taken, and shown when it is back; callers are told. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(user = "ana", roles = "operator", augmentors = RoleHierarchy.class)
class LedgerWaitsForItsDatabaseIT {

    private final String id = "W" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void bringPostgresBack() {
        PostgresResource.startServer();
    }

    @Test
    void andLosesNothing() {
        deliver(id + "A");
        Ledger.await("text=" + id + "A");

        PostgresResource.stopServer();
        deliver(id + "B");
        for (String path : new String[] {"/api/webhooks", "/api/webhooks/x", "/api/dead-letters"}) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("type", equalTo("urn:ponte:problem:unavailable"));
        }
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);

        PostgresResource.startServer();

        assertThat(Ledger.await("text=" + id + "B")).hasSize(1);
        assertThat(Ledger.letters("eventId=" + id)).isEmpty();
    }

    private static void deliver(String messageId) {
        given().body(Fixtures.zapi("received-text", "3A00C1D2E3F405162738", messageId))
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(200);
    }
}
