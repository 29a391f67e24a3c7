package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.gateway.KafkaLog.Entry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A delivery that comes five times gives the same event ids five times. */
@QuarkusTest
@TestProfile(OpenSources.class)
class SameDeliveryHasSameEventIdsIT {

    private static final int TIMES = 5;

    @Test
    void fromZapi() {
        String id = UUID.randomUUID().toString();
        byte[] body = Fixtures.zapi("received-without-id", "Maria Souza", id);

        assertSameIds(id, "/webhooks/zapi/" + OpenSources.ZAPI_SECRET, body);
    }

    @Test
    void fromKommo() {
        String id = UUID.randomUUID().toString();
        String body = new String(Fixtures.kommo("task-completed")).replace("Atendeu", id);

        assertSameIds(id, "/webhooks/kommo/" + OpenSources.KOMMO_SECRET, body.getBytes());
    }

    private static void assertSameIds(String tag, String path, byte[] body) {
        for (int i = 0; i < TIMES; i++) {
            given().body(body).when().post(path).then().statusCode(200);
        }

        try (KafkaLog log = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            List<Entry> deliveries =
                    log.await(TIMES, entry -> entry.event().data().toString().contains(tag));
            assertThat(deliveries).hasSize(TIMES);
            assertThat(deliveries).extracting(entry -> entry.event().id()).doesNotHaveDuplicates();
            assertThat(deliveries)
                    .extracting(entry -> ((WebhookDelivered) entry.event().data()).eventIds())
                    .allSatisfy(ids -> assertThat(ids).hasSize(1))
                    .containsOnly(
                            ((WebhookDelivered) deliveries.getFirst().event().data()).eventIds());
        }
    }
}
