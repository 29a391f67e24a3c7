package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.events.Topic;
import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.KafkaLog;
import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever was delivered, accepted or not, is in the ledger once, and tells what became of it. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(
        user = "ana",
        roles = "operator",
        attributes = @SecurityAttribute(key = "accounts", value = "*"),
        augmentors = RoleHierarchy.class)
class EveryDeliveryShowsOnceIT {

    private final String id = "M" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void anAcceptedOneWithItsEvents() {
        deliver("received-text", 200);

        Map<String, Object> line = Ledger.await("text=" + id).getFirst();
        assertThat(line)
                .containsEntry("source", "zapi")
                .containsEntry("account", "default")
                .containsEntry("outcome", "ACCEPTED")
                .containsEntry("path", "/webhooks/zapi/****")
                .containsEntry("quarantined", false)
                .containsEntry("replays", 0)
                .containsEntry(
                        "eventIds", List.of("zapi:" + OpenSources.INSTANCE + ":" + id + ":message"))
                .doesNotContainKeys("reason", "body", "replayedAt");
    }

    @Test
    void anIgnoredOneWithItsReason() {
        deliver("received-group", 200);
        deliver("received-text", 200);

        Ledger.await("text=" + id);
        List<Map<String, Object>> ignored = Ledger.list("outcome=ignored&reason=group&limit=500");
        assertThat(ignored)
                .filteredOn(line -> detail(line).extract().asString().contains(id))
                .hasSize(1);
    }

    @Test
    void aRefusedOneWithItsBodyMasked() {
        byte[] foreign =
                Fixtures.zapi(
                        "received-text",
                        "3A00C1D2E3F405162738",
                        id,
                        OpenSources.INSTANCE,
                        "FOREIGN" + id);
        given().body(foreign)
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(403);
        deliver("received-text", 200);

        Ledger.await("text=" + id);
        Map<String, Object> line = ofBody(Ledger.list("reason=foreign-instance&limit=500"));
        assertThat(line).containsEntry("outcome", "REFUSED").containsEntry("eventIds", List.of());
        String body = detail(line).body("bodyCut", equalTo(false)).extract().path("body");
        assertThat(body).contains("FOREIGN" + id, "\"phone\":\"55519****4321\"");
        assertThat(body).doesNotContain("5551987654321");
    }

    @Test
    void aStrangersWithoutItsBody() {
        given().body("{\"text\":\"" + id + "\"}")
                .post("/webhooks/zapi/wrong-secret-0123456789-0123456789")
                .then()
                .statusCode(404);

        Map<String, Object> line = Ledger.await("account=-&reason=wrong-secret").getFirst();
        assertThat(line).containsEntry("account", "-").containsEntry("outcome", "REFUSED");
        detail(line).body("body", nullValue()).body("bodyCut", equalTo(true));
    }

    @Test
    void alsoWhenKafkaDeliversItSeveralTimes() {
        deliver("received-text", 200);
        KafkaLog.Entry recorded;
        try (KafkaLog log = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            recorded = log.delivery(id);
        }
        for (int i = 0; i < 4; i++) {
            OnKafka.put(recorded.key(), recorded.event());
        }
        String marker = "N" + id.substring(1);
        OnKafka.put(
                recorded.key(),
                OnKafka.delivery(marker, "default", recorded.event().time().plusSeconds(1)));

        Ledger.await("text=" + marker);
        assertThat(Ledger.list("text=" + id)).hasSize(1);
    }

    @Test
    void aNulInItCostsNothing() {
        String body = "{\"type\":\"ReceivedCallback\",\"note\":\"" + id + "\",\"x\":\"\u0000\"}";
        given().body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(400);
        deliver("received-text", 200);

        Ledger.await("text=" + id);
        assertThat(ofBody(Ledger.list("reason=malformed-body&limit=500"))).isNotEmpty();
    }

    private Map<String, Object> ofBody(List<Map<String, Object>> lines) {
        return lines.stream()
                .filter(line -> detail(line).extract().asString().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse detail(Map<String, Object> line) {
        return given().get("/api/webhooks/" + line.get("id")).then().statusCode(200);
    }

    private void deliver(String fixture, int status) {
        given().body(Fixtures.zapi(fixture, "3A00C1D2E3F405162738", id))
                .post("/webhooks/zapi/" + OpenSources.ZAPI_SECRET)
                .then()
                .statusCode(status);
    }
}
