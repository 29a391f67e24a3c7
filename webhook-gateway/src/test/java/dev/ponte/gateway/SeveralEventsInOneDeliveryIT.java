package dev.ponte.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One body may tell of many things; each becomes an event, in the order of the body. */
@QuarkusTest
@TestProfile(OpenSources.class)
class SeveralEventsInOneDeliveryIT {

    private static final int LEADS = 300;

    @Test
    void allOfThemAreOnKafka() {
        String tag = UUID.randomUUID().toString();
        String leads =
                IntStream.range(0, LEADS)
                        .mapToObj(
                                i ->
                                        "leads[update][%d][id]=%d&leads[update][%d][name]=%s"
                                                .formatted(i, 9_000_000 + i, i, tag))
                        .collect(Collectors.joining("&"));

        given().contentType("application/x-www-form-urlencoded")
                .body(
                        "account[id]=31987654&message[add][0][id]="
                                + tag
                                + "&message[add][0][chat_id]="
                                + tag
                                + "&message[add][0][type]=incoming&message[add][0][text]=Oi&"
                                + leads)
                .when()
                .post("/webhooks/kommo/" + OpenSources.KOMMO_SECRET)
                .then()
                .statusCode(200);

        try (KafkaLog crm = new KafkaLog(Topic.CRM_EVENT);
                KafkaLog inbound = new KafkaLog(Topic.INBOUND_MESSAGE);
                KafkaLog deliveries = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            assertThat(crm.await(LEADS, entry -> entry.event().data().toString().contains(tag)))
                    .hasSize(LEADS);
            assertThat(
                            inbound.await(
                                    1,
                                    entry ->
                                            entry.event()
                                                    .id()
                                                    .equals("kommo:31987654:message:" + tag)))
                    .hasSize(1);
            WebhookDelivered delivered = (WebhookDelivered) deliveries.delivery(tag).event().data();
            assertThat(delivered.eventIds()).hasSize(LEADS + 1);
        }
    }
}
