package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import dev.ponte.events.Topic;
import dev.ponte.events.crm.CrmEntityChanged;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.gateway.KafkaLog.Entry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 200 means that the events and the delivery itself are on Kafka. */
@QuarkusTest
@TestProfile(OpenSources.class)
class AcceptedDeliveryIsOnKafkaIT {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhook/text",
                "/webhook/audio",
                "/webhook/received",
                "/webhook/delivery",
                "/webhook/status",
                "/webhook/connected",
                "/webhook/disconnected",
                "/webhook/presence",
                "/webhooks/zapi"
            })
    void everyZapiPathTakesEveryCallback(String path) {
        post(
                path + "/" + OpenSources.ZAPI_SECRET,
                Fixtures.zapi("received-text", "3A00C1D2E3F405162738", id));

        try (KafkaLog inbound = new KafkaLog(Topic.INBOUND_MESSAGE);
                KafkaLog deliveries = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            String eventId = "zapi:" + OpenSources.INSTANCE + ":" + id + ":message";
            Entry message =
                    inbound.await(1, entry -> entry.event().id().equals(eventId)).getFirst();
            assertThat(message.key())
                    .isEqualTo("default/ZAPI/" + OpenSources.INSTANCE + "/5551987654321");
            assertThat(message.event().account()).isEqualTo("default");
            assertThat(message.event().data()).isInstanceOf(MessageReceived.class);

            Entry delivery = deliveries.delivery(id);
            assertThat(delivery.key()).isEqualTo("zapi/default");
            WebhookDelivered delivered = (WebhookDelivered) delivery.event().data();
            assertThat(delivered.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(delivered.path()).isEqualTo(path + "/****");
            assertThat(delivered.eventIds()).containsExactly(eventId);
        }
    }

    @Test
    void aKommoFormIsTakenAsItComes() {
        given().header("X-Ponte-Secret", OpenSources.KOMMO_SECRET)
                .contentType("application/x-www-form-urlencoded")
                .body(new String(Fixtures.kommo("lead-won")).replace("24680135", "77" + number()))
                .when()
                .post("/webhooks/kommo")
                .then()
                .statusCode(200)
                .body(emptyString());

        try (KafkaLog crm = new KafkaLog(Topic.CRM_EVENT)) {
            Entry change =
                    crm.await(1, entry -> entry.key().equals("default/LEAD/77" + number()))
                            .getFirst();
            assertThat(((CrmEntityChanged) change.event().data()).statusId()).isEqualTo(142);
        }
    }

    @Test
    void theCallersTraceGoesOn() {
        given().queryParam("secret", OpenSources.ZAPI_SECRET)
                .header("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
                .body(Fixtures.zapi("received-text", "3A00C1D2E3F405162738", id))
                .when()
                .post("/webhook/text")
                .then()
                .statusCode(200);

        try (KafkaLog deliveries = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            Entry delivery = deliveries.delivery(id);
            assertThat(delivery.event().traceparent()).startsWith("00-" + TRACE_ID + "-");
            assertThat(((WebhookDelivered) delivery.event().data()).path())
                    .isEqualTo("/webhook/text?secret=****");
        }
    }

    @Test
    void anIgnoredDeliveryIsKeptWithItsReason() {
        post(
                "/webhooks/zapi/" + OpenSources.ZAPI_SECRET,
                Fixtures.zapi("received-group", "3A00C1D2E3F405162738", id));

        try (KafkaLog deliveries = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            WebhookDelivered delivered = (WebhookDelivered) deliveries.delivery(id).event().data();
            assertThat(delivered.outcome()).isEqualTo(Outcome.IGNORED);
            assertThat(delivered.reason()).isEqualTo("group");
        }
    }

    private long number() {
        return Math.abs((long) id.hashCode());
    }

    private static void post(String path, byte[] body) {
        given().contentType("application/json")
                .body(body)
                .when()
                .post(path)
                .then()
                .statusCode(200)
                .body(emptyString());
    }
}
