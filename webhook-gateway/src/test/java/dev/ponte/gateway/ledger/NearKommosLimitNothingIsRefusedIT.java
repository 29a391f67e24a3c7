package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Kommo switches a webhook off after a hundred failures. Before that, what it would not help to
 * deliver again is kept instead of refused; what is not stored is still not answered 2xx.
 */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(
        user = "ana",
        roles = "operator",
        attributes = @SecurityAttribute(key = "accounts", value = "*"),
        augmentors = RoleHierarchy.class)
class NearKommosLimitNothingIsRefusedIT {

    private static final String UNREADABLE = "hello";

    private final RefusalCount ofAllReplicas;
    private final String run = UUID.randomUUID().toString();

    NearKommosLimitNothingIsRefusedIT(RefusalCount ofAllReplicas) {
        this.ofAllReplicas = ofAllReplicas;
    }

    @AfterEach
    void bringBothBack() {
        KafkaResource.startBroker();
        PostgresResource.startServer();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").asString().contains("\"kafka\""));
    }

    @Test
    void butKept() {
        for (int i = 0; i < 80; i++) {
            assertThat(deliver(OpenSources.WORN_SECRET, UNREADABLE)).isEqualTo(400);
        }

        assertThat(deliver(OpenSources.WORN_SECRET, UNREADABLE)).isEqualTo(200);
        String foreign = "account[id]=999&leads[delete][0][id]=1&note=" + run;
        assertThat(deliver(OpenSources.WORN_SECRET, foreign)).isEqualTo(200);
        assertThat(deliver(OpenSources.WORN_SECRET, good())).isEqualTo(200);
        assertThat(deliver(OpenSources.WORN_SECRET + "x", UNREADABLE)).isEqualTo(404);

        Ledger.await("account=worn&quarantined=true&reason=foreign-account");
        assertThat(Ledger.list("account=worn&quarantined=true"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).containsEntry("outcome", "REFUSED"))
                .extracting(line -> line.get("reason"))
                .containsExactly("foreign-account", "no-account");
        assertThat(Ledger.list("account=worn&outcome=refused&quarantined=false&limit=500"))
                .hasSize(80);
        given().get("/api/webhooks/budget")
                .then()
                .body("budgets.find { it.account == 'worn' }.failures", equalTo(80))
                .body("budgets.find { it.account == 'worn' }.quarantining", equalTo(true))
                .body("budgets.find { it.account == 'worn' }.windowMinutes", equalTo(120));
        assertThat(given().get("/q/metrics").asString())
                .contains("ponte_gateway_failure_budget{account=\"worn\"} 0.8")
                .contains("ponte_gateway_failures_total{account=\"worn\",cause=\"refused\"} 80.0")
                .contains("outcome=\"quarantined\",reason=\"no-account\"");

        KafkaResource.stopBroker();
        PostgresResource.stopServer();

        assertThat(deliver(OpenSources.WORN_SECRET, UNREADABLE)).isEqualTo(503);
        assertThat(deliver(OpenSources.WORN_SECRET, good())).isEqualTo(503);
        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "ponte_gateway_failures_total{account=\"worn\",cause=\"not-stored\"} 2.0");
    }

    @Test
    void whatOtherReplicasRefusedCountsToo() {
        OnKafka.put("k", IntStream.range(0, 79).mapToObj(i -> refused("a" + i, null)).toList());
        OnKafka.put("k", IntStream.range(0, 9).mapToObj(i -> refused("b" + i, true)).toList());
        Ledger.await("text=a78-" + run);
        Ledger.await("text=b8-" + run);

        ofAllReplicas.tell().await().indefinitely();
        assertThat(deliver(OpenSources.SHARED_SECRET, UNREADABLE)).isEqualTo(400);

        OnKafka.put("k", refused("c", null));
        Ledger.await("text=c-" + run);
        ofAllReplicas.tell().await().indefinitely();
        assertThat(deliver(OpenSources.SHARED_SECRET, UNREADABLE)).isEqualTo(200);
    }

    @Test
    void whatWasKeptIsReplayedOnceItsCauseIsMended() {
        CloudEvent<WebhookDelivered> kept = refused("kept", true);
        OnKafka.put("k", kept);
        Ledger.await("text=kept-" + run);

        given().post("/api/webhooks/kept-" + run + "/replay")
                .then()
                .statusCode(200)
                .body("newEventIds", hasSize(1));
        given().get("/api/webhooks/kept-" + run)
                .then()
                .body("quarantined", equalTo(true))
                .body("replays", equalTo(1));
    }

    private static int deliver(String secret, String body) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/webhooks/kommo/" + secret)
                .statusCode();
    }

    private static String good() {
        return "account[id]=101&leads[delete][0][id]=1";
    }

    /** A delivery that another replica refused, for a cause that is mended by now. */
    private CloudEvent<WebhookDelivered> refused(String name, Boolean quarantined) {
        return OnKafka.event(
                OpenSources.SHARED,
                new WebhookDelivered(
                        name + "-" + run,
                        "kommo",
                        "/webhooks/kommo/****",
                        Outcome.REFUSED,
                        "foreign-account",
                        List.of(),
                        "application/x-www-form-urlencoded",
                        "account[id]=102&leads[delete][0][id]=1",
                        false,
                        Instant.now(),
                        quarantined));
    }
}
