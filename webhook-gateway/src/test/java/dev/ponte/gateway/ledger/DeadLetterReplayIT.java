package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.gateway.KafkaLog;
import dev.ponte.gateway.OpenSources;
import dev.ponte.kit.security.RoleHierarchy;
import dev.ponte.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dead letter goes back to its topic as it stood, and is handled when its cause is mended. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(user = "ana", roles = "operator", augmentors = RoleHierarchy.class)
class DeadLetterReplayIT {

    private final String run = "D" + UUID.randomUUID().toString().replace("-", "");
    private final Instant start =
            Instant.now()
                    .minus(Duration.ofDays(8))
                    .plusSeconds(ThreadLocalRandom.current().nextInt(400_000))
                    .truncatedTo(ChronoUnit.SECONDS);

    @Test
    void isHandledOnceItsCauseIsMended() throws SQLException {
        run("ALTER TABLE delivery ADD CONSTRAINT poison CHECK (id <> '%s') NOT VALID");
        OnKafka.put("k", OnKafka.delivery(run, "default", Instant.now()));
        Map<String, Object> letter = Ledger.awaitLetters("eventId=" + run).getFirst();
        assertThat(letter)
                .containsEntry("consumer", "webhook-gateway.ledger")
                .containsEntry("reason", "handler-failed");
        assertThat(Ledger.list("text=" + run)).isEmpty();

        run("ALTER TABLE delivery DROP CONSTRAINT poison");
        replay((String) letter.get("id")).statusCode(200).body("eventIds", contains(run));

        assertThat(Ledger.await("text=" + run)).hasSize(1);
        assertThat(Ledger.letters("eventId=" + run)).hasSize(1);
        given().get("/api/dead-letters/" + letter.get("id"))
                .then()
                .body("replays", equalTo(1))
                .body("replayedBy", equalTo("ana"));
    }

    @Test
    void standsOnItsTopicAsBefore() {
        CloudEvent<WebhookDelivered> event = OnKafka.delivery(run, "default", start);
        Map<String, String> headers = EventCodec.headers(event);
        String value = new String(EventCodec.value(event), StandardCharsets.UTF_8);
        letter(1, Topic.WEBHOOK_DELIVERY.topicName(), "its-key-" + run, headers, value);

        replay(id(1)).statusCode(200).body("newEventIds", empty());

        try (KafkaLog log = new KafkaLog(Topic.WEBHOOK_DELIVERY)) {
            KafkaLog.Entry entry = log.await(1, found -> found.event().id().equals(run)).getFirst();
            assertThat(entry.key()).isEqualTo("its-key-" + run);
            assertThat(EventCodec.headers(entry.event())).isEqualTo(headers);
            assertThat(EventCodec.value(entry.event())).isEqualTo(EventCodec.value(event));
        }
    }

    @Test
    void inARangeFirstCountedThenSent() {
        String topic = Topic.WEBHOOK_DELIVERY.topicName();
        CloudEvent<WebhookDelivered> event = OnKafka.delivery(run, "default", start);
        Map<String, String> headers = EventCodec.headers(event);
        String value = new String(EventCodec.value(event), StandardCharsets.UTF_8);
        letter(1, topic, "k", headers, value);
        letter(2, topic, "k", headers, null);
        letter(3, topic, "k", headers, value);

        range("dryRun=true")
                .body("replayed", equalTo(2))
                .body("events", equalTo(2))
                .body("skipped.no-value", equalTo(1));
        range("limit=1").body("replayed", equalTo(1)).body("more", equalTo(true));
        range("replayed=false").body("replayed", equalTo(1)).body("more", equalTo(false));
        range("replayed=true&dryRun=true").body("replayed", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "no-value, ponte.inbound.message.v1, key,",
        "no-key, ponte.inbound.message.v1,, value",
        "unknown-topic, somebody.elses, key, value"
    })
    void isRefusedWhenThereIsNothingToSend(
            String reason, String topic, @Nullable String key, @Nullable String value) {
        letter(1, topic, key, Map.of("ce_id", run), value);

        conflict(id(1), reason);
    }

    @Test
    void isRefusedWhenOthersMayHaveForgottenTheEvent() {
        Instant old = Instant.now().minus(Duration.ofDays(26));
        OnKafka.put("k", DeadLetters.of("default", run, old));
        Ledger.awaitLetters("eventId=" + run);

        conflict(DeadLetters.id("default", run), "record-aged");
    }

    @Test
    void isRefusedWhenAHeaderCannotBeSpooled() {
        letter(1, "ponte.inbound.message.v1", "k", Map.of("ce_id", run, "x", "\u0000"), "value");

        conflict(id(1), "unreadable-header");
    }

    @Test
    void isNotThere() {
        replay("none").statusCode(404);
    }

    private void conflict(String id, String reason) {
        replay(id)
                .statusCode(409)
                .body("type", equalTo("urn:ponte:problem:not-replayable"))
                .body("reason", equalTo(reason));
        given().get("/api/dead-letters/" + id).then().body("notReplayable", equalTo(reason));
    }

    private void letter(
            int number,
            String topic,
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String value) {
        RecordRejected rejected =
                new RecordRejected(
                        "consumer-" + run,
                        topic,
                        0,
                        number,
                        key,
                        headers,
                        value,
                        "handler-failed",
                        "java.lang.IllegalStateException",
                        start.plusMillis(number));
        OnKafka.put("k", OnKafka.deadLetter("default", rejected));
        Ledger.awaitLetters("consumer=consumer-" + run + "&from=" + start.plusMillis(number));
    }

    private String id(int number) {
        return (String)
                Ledger.letters("consumer=consumer-" + run + "&from=" + start.plusMillis(number))
                        .getLast()
                        .get("id");
    }

    private ValidatableResponse range(String query) {
        String range = "from=" + start + "&to=" + start.plusSeconds(1);
        return given().urlEncodingEnabled(false)
                .post("/api/dead-letters/replay?" + range + "&" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse replay(String id) {
        return given().post("/api/dead-letters/" + id + "/replay").then();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                PostgresResource.jdbcUrl(),
                                PostgresResource.user(),
                                PostgresResource.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(run));
        }
    }
}
