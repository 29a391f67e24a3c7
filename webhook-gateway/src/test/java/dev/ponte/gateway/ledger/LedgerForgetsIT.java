package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bodies age first, then what they belonged to; what is young stays. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(user = "ana", roles = "operator", augmentors = RoleHierarchy.class)
class LedgerForgetsIT {

    private final LedgerPurge purge;
    private final String run = UUID.randomUUID().toString();
    private final Instant now = Instant.now();

    LedgerForgetsIT(LedgerPurge purge) {
        this.purge = purge;
    }

    @Test
    void deliveriesAfterTheirBodies() {
        delivery("young", 13);
        delivery("older", 15);
        delivery("old", 31);
        Ledger.await("text=old-" + run);

        purge.purge(now).await().indefinitely();

        given().get("/api/webhooks/young-" + run).then().body("body", notNullValue());
        given().get("/api/webhooks/older-" + run).then().statusCode(200).body("body", nullValue());
        given().get("/api/webhooks/old-" + run).then().statusCode(404);
        assertThat(given().get("/q/metrics").asString())
                .contains("ponte_gateway_ledger_purged_total{what=\"body\"}");
    }

    @Test
    void deadLettersAfterTheirRecords() {
        letter("young", 24);
        letter("older", 26);
        letter("old", 91);
        Ledger.awaitLetters("eventId=old-" + run);

        purge.purge(now).await().indefinitely();

        given().get("/api/dead-letters/" + DeadLetters.id("default", "young-" + run))
                .then()
                .statusCode(200)
                .body("value", containsString("young-" + run))
                .body("value", containsString("ligue 55519****4321"))
                .body("value", containsString("\"token\":\"****\""))
                .body("key", containsString("/55519****4321"))
                .body("headers.ce_id", containsString("young-" + run));
        given().get("/api/dead-letters/" + DeadLetters.id("default", "older-" + run))
                .then()
                .statusCode(200)
                .body("consumer", containsString("conversation-service"))
                .body("value", nullValue())
                .body("headers", nullValue());
        given().get("/api/dead-letters/" + DeadLetters.id("default", "old-" + run))
                .then()
                .statusCode(404);
    }

    private void delivery(String name, int days) {
        OnKafka.put("k", OnKafka.delivery(name + "-" + run, "default", ago(days)));
    }

    private void letter(String name, int days) {
        OnKafka.put("k", DeadLetters.of("default", name + "-" + run, ago(days)));
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
