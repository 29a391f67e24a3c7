package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.events.Topic;
import dev.ponte.testing.KafkaResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without Kafka nothing is accepted, the caller knows in time, and it heals by itself. */
@QuarkusTest
@TestProfile(OpenSources.class)
class KafkaAwayAnswers503IT {

    @AfterEach
    void bringKafkaBack() {
        KafkaResource.startBroker();
    }

    @Test
    void inTimeForKommo() {
        String id = UUID.randomUUID().toString();
        assertThat(deliver(id).statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);

        KafkaResource.stopBroker();

        Response refused = deliver(id);
        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:ponte:problem:delivery-not-stored"));
        // Kommo gives two seconds; ours is half a second, and the test machine may be busy.
        assertThat(refused.timeIn(TimeUnit.MILLISECONDS)).isBetween(400L, 1_900L);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);

        KafkaResource.startBroker();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> deliver(id).statusCode() == 200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        try (KafkaLog log = new KafkaLog(Topic.INBOUND_MESSAGE)) {
            assertThat(log.await(2, entry -> entry.event().id().contains(id)))
                    .extracting(entry -> entry.event().id())
                    .containsOnly("zapi:" + OpenSources.INSTANCE + ":" + id + ":message");
        }
    }

    private static Response deliver(String id) {
        return given().body(Fixtures.zapi("received-text", "3A00C1D2E3F405162738", id))
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET);
    }
}
