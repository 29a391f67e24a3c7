package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.gateway.Fixtures;
import dev.ponte.gateway.KafkaLog;
import dev.ponte.gateway.KafkaLog.Entry;
import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay sends what the delivery said, under the ids of the first time, or says why not. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(user = "ana", roles = "operator", augmentors = RoleHierarchy.class)
class ReplayGivesTheSameEventsIT {

    private static final String ZAPI = "/webhooks/zapi/" + OpenSources.ZAPI_SECRET;
    private static final String KOMMO = "/webhooks/kommo/" + OpenSources.KOMMO_SECRET;

    private final String run = "M" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void ofAMessage() {
        given().body(message("received-text")).post(ZAPI).then().statusCode(200);
        String delivery = delivery(run);
        String eventId = "zapi:" + OpenSources.INSTANCE + ":" + run + ":message";

        replay(delivery)
                .statusCode(200)
                .body("id", equalTo(delivery))
                .body("eventIds", contains(eventId))
                .body("newEventIds", empty());

        assertSentTwice(Topic.INBOUND_MESSAGE, eventId);
        given().get("/api/webhooks/" + delivery)
                .then()
                .body("replays", equalTo(1))
                .body("replayedBy", equalTo("ana"))
                .body("replayedAt", notNullValue())
                .body("notReplayable", nullValue());
        assertThat(Ledger.list("text=" + run)).hasSize(1);
    }

    @Test
    void ofAMessageThatItsSourceGaveNoId() {
        String body =
                new String(Fixtures.zapi("received-without-id"), StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{\"note\":\"" + run + "\",");
        given().body(body).post(ZAPI).then().statusCode(200);

        assertSentTwiceByReplayOf(Topic.INBOUND_MESSAGE, recorded());
    }

    @Test
    void ofSeveralChangesInTheCrm() {
        String lead = Long.toString(Integer.toUnsignedLong(run.hashCode()));
        String form =
                new String(Fixtures.kommo("lead-won"), StandardCharsets.UTF_8)
                        .replace("24680135", lead);
        given().contentType("application/x-www-form-urlencoded")
                .body(form + "&leads[add][0][id]=" + lead + "&leads[add][0][name]=" + run)
                .post(KOMMO)
                .then()
                .statusCode(200);

        WebhookDelivered delivered = recorded();
        assertThat(delivered.eventIds()).hasSizeGreaterThanOrEqualTo(2);
        assertSentTwiceByReplayOf(Topic.CRM_EVENT, delivered);
    }

    @Test
    void andThoseThatOnlyTheMendedCauseAllows() {
        String id = "mended-" + run;
        OnKafka.put(
                "k",
                delivered(
                        id, Outcome.REFUSED, List.of(), body("received-text"), false, recently()));
        Ledger.await("text=" + id);
        String eventId = "zapi:" + OpenSources.INSTANCE + ":" + run + ":message";

        replay(id)
                .statusCode(200)
                .body("eventIds", contains(eventId))
                .body("newEventIds", contains(eventId));

        assertThat(Ledger.list("text=" + run)).extracting(line -> line.get("id")).contains(id);
        replay(id).statusCode(200).body("newEventIds", empty());
    }

    @Test
    void notOfABodyThatWasCut() {
        byte[] large =
                Fixtures.zapi(
                        "received-text",
                        "3A00C1D2E3F405162738",
                        run,
                        "\"phone\"",
                        "\"filler\":\"" + "x".repeat(140_000) + "\",\"phone\"");
        given().body(large).post(ZAPI).then().statusCode(200);

        conflict(delivery(run), "body-cut", "whole body");
    }

    @Test
    void notOfABodyThatIsTooOld() {
        String id = "aged-" + run;
        Instant old = Instant.now().minus(Duration.ofDays(15));
        OnKafka.put(
                "k", delivered(id, Outcome.ACCEPTED, List.of(), body("received-text"), false, old));
        Ledger.await("text=" + id);

        conflict(id, "body-aged", "too old");
    }

    @Test
    void notOfWhatWouldGiveOtherEventsToday() {
        String id = "other-" + run;
        OnKafka.put(
                "k",
                delivered(
                        id,
                        Outcome.ACCEPTED,
                        List.of("zapi:named:otherwise:message"),
                        body("received-text"),
                        false,
                        recently()));
        Ledger.await("text=" + id);

        conflict(id, "other-events", "other events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "foreign-instance"})
    void notOfWhatWouldStillGiveNone(String reason) {
        String id = reason + "-" + run;
        String body =
                reason.equals("group")
                        ? body("received-group")
                        : body("received-text").replace(OpenSources.INSTANCE, "FOREIGN");
        OnKafka.put("k", delivered(id, Outcome.REFUSED, List.of(), body, false, recently()));
        Ledger.await("text=" + id);

        conflict(id, reason, "Mend the cause");
        given().get("/api/webhooks/" + id).then().body("replays", equalTo(0));
    }

    @Test
    void norOfWhatIsNotThere() {
        replay("none-" + run)
                .statusCode(404)
                .body("type", equalTo("urn:ponte:problem:delivery-not-found"));
    }

    private void conflict(String id, String reason, String words) {
        replay(id)
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:not-replayable"))
                .body("reason", equalTo(reason))
                .body("detail", containsString(words));
        given().get("/api/webhooks/" + id).then().body("notReplayable", equalTo(reason));
    }

    private void assertSentTwiceByReplayOf(Topic topic, WebhookDelivered delivered) {
        Ledger.await("text=" + delivered.deliveryId());

        replay(delivered.deliveryId())
                .statusCode(200)
                .body("eventIds", equalTo(delivered.eventIds()))
                .body("newEventIds", empty());

        delivered.eventIds().forEach(id -> assertSentTwice(topic, id));
    }

    private static void assertSentTwice(Topic topic, String eventId) {
        try (KafkaLog log = new KafkaLog(topic)) {
            List<Entry> sent = log.await(2, entry -> entry.event().id().equals(eventId));
            assertThat(sent).hasSize(2);
            Entry first = sent.getFirst();
            Entry again = sent.getLast();
            assertThat(again.key()).isEqualTo(first.key());
            assertThat(again.event().data()).isEqualTo(first.event().data());
            assertThat(again.event().time()).isEqualTo(first.event().time());
            assertThat(again.event().account()).isEqualTo(first.event().account());
            assertThat(again.event().subject()).isEqualTo(first.event().subject());
        }
    }

    private WebhookDelivered recorded() {
        try (KafkaLog log = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            return (WebhookDelivered) log.delivery(run).event().data();
        }
    }

    private static String delivery(String text) {
        return (String) Ledger.await("text=" + text).getFirst().get("id");
    }

    private static ValidatableResponse replay(String id) {
        return given().header("Accept-Language", "en")
                .post("/api/webhooks/" + id + "/replay")
                .then();
    }

    private byte[] message(String fixture) {
        return Fixtures.zapi(fixture, "3A00C1D2E3F405162738", run);
    }

    private String body(String fixture) {
        return new String(message(fixture), StandardCharsets.UTF_8);
    }

    private static Instant recently() {
        return Instant.now().minusSeconds(60);
    }

    private static CloudEvent<WebhookDelivered> delivered(
            String id,
            Outcome outcome,
            List<String> eventIds,
            String body,
            boolean cut,
            Instant at) {
        return OnKafka.event(
                "default",
                new WebhookDelivered(
                        id,
                        "zapi",
                        "/webhooks/zapi/****",
                        outcome,
                        outcome == Outcome.REFUSED ? "foreign-instance" : null,
                        eventIds,
                        "application/json",
                        body,
                        cut,
                        at,
                        null));
    }
}
