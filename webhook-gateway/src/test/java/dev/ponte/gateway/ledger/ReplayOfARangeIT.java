package dev.ponte.gateway.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range is looked at first, then replayed in portions, the oldest first, and counted. */
@QuarkusTest
@TestProfile(OpenSources.class)
@TestSecurity(
        user = "ana",
        roles = "operator",
        attributes = @SecurityAttribute(key = "accounts", value = "default,north"),
        augmentors = RoleHierarchy.class)
class ReplayOfARangeIT {

    private final String run = "R" + UUID.randomUUID().toString().replace("-", "");

    /** A day of this test's own, some days back. */
    private final Instant start =
            Instant.now()
                    .minus(Duration.ofDays(8))
                    .plusSeconds(ThreadLocalRandom.current().nextInt(400_000))
                    .truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aDryRunCountsAndSendsNothing() {
        mixed();

        replay("dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("replayed", equalTo(3))
                .body("events", equalTo(3))
                .body("newEvents", equalTo(0))
                .body("skipped.group", equalTo(1))
                .body("skipped.body-cut", equalTo(1))
                .body("more", equalTo(false))
                .body("next", nullValue());

        assertThat(Ledger.list(range() + "&replayed=true")).isEmpty();
    }

    @Test
    void inPortionsUntilNothingIsLeft() {
        mixed();

        JsonPath first =
                replay("limit=2")
                        .statusCode(200)
                        .body("replayed", equalTo(2))
                        .body("more", equalTo(true))
                        .body("next", notNullValue())
                        .extract()
                        .jsonPath();
        JsonPath second =
                replay("limit=2&after=" + first.getString("next"))
                        .statusCode(200)
                        .body("more", equalTo(true))
                        .extract()
                        .jsonPath();
        replay("limit=2&after=" + second.getString("next"))
                .statusCode(200)
                .body("replayed", equalTo(1))
                .body("more", equalTo(false));

        assertThat(second.getInt("replayed")).isZero();
        assertThat(second.getInt("skipped.group") + second.getInt("skipped.body-cut")).isEqualTo(2);
        assertThat(Ledger.list(range() + "&replayed=true")).hasSize(3);
        try (KafkaLog log = new KafkaLog(Topic.INBOUND_MESSAGE)) {
            assertThat(log.await(3, this::isOurs))
                    .extracting(entry -> entry.event().id())
                    .containsExactly(eventId(0), eventId(1), eventId(4));
        }
    }

    @Test
    void moreThanOneTransactionTakes() {
        int many = 3 * Replayer.CHUNK - 1;
        IntStream.range(0, many).forEach(i -> OnKafka.put("k", accepted(i)));
        Ledger.await("text=" + id(many - 1));

        replay("limit=500")
                .statusCode(200)
                .body("replayed", equalTo(many))
                .body("more", equalTo(false));

        try (KafkaLog log = new KafkaLog(Topic.INBOUND_MESSAGE)) {
            assertThat(log.await(many, this::isOurs))
                    .extracting(entry -> entry.event().id())
                    .containsExactlyElementsOf(
                            IntStream.range(0, many).mapToObj(this::eventId).toList());
        }
    }

    @Test
    void onlyWhatTheConditionsMean() {
        mixed();

        replay("outcome=ignored")
                .statusCode(200)
                .body("replayed", equalTo(0))
                .body("skipped.group", equalTo(1));
        replay("account=north").statusCode(200).body("replayed", equalTo(0));
        replay("account=south").statusCode(403);
        replay("text=" + id(1)).statusCode(200).body("replayed", equalTo(1));
        replay("replayed=false").statusCode(200).body("replayed", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"from, to=2026-11-25T12:00:00Z", "to, from=2026-11-25T12:00:00Z"})
    void aRangeHasTwoEnds(String missing, String given) {
        for (String path : List.of("/api/webhooks/replay?", "/api/dead-letters/replay?")) {
            given().post(path + given)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:ponte:problem:bad-request"))
                    .body("parameter", equalTo(missing));
        }
    }

    /** Accepted, accepted, ignored, cut, accepted. */
    private void mixed() {
        OnKafka.put("k", accepted(0));
        OnKafka.put("k", accepted(1));
        OnKafka.put("k", delivered(2, Outcome.IGNORED, "received-group", false));
        OnKafka.put("k", delivered(3, Outcome.ACCEPTED, "received-text", true));
        OnKafka.put("k", accepted(4));
        Ledger.await("text=" + id(4));
    }

    private boolean isOurs(Entry entry) {
        return entry.event().id().contains(run);
    }

    private ValidatableResponse replay(String query) {
        return given().urlEncodingEnabled(false)
                .post("/api/webhooks/replay?" + range() + "&" + query)
                .then();
    }

    private String range() {
        return "from=" + start + "&to=" + start.plusSeconds(1);
    }

    private String id(int number) {
        return run + "-" + number;
    }

    private String eventId(int number) {
        return "zapi:" + OpenSources.INSTANCE + ":" + run + "X" + number + ":message";
    }

    private CloudEvent<WebhookDelivered> accepted(int number) {
        return delivered(number, Outcome.ACCEPTED, "received-text", false);
    }

    private CloudEvent<WebhookDelivered> delivered(
            int number, Outcome outcome, String fixture, boolean cut) {
        byte[] body = Fixtures.zapi(fixture, "3A00C1D2E3F405162738", run + "X" + number);
        return OnKafka.event(
                "default",
                new WebhookDelivered(
                        id(number),
                        "zapi",
                        "/webhooks/zapi/****",
                        outcome,
                        outcome == Outcome.ACCEPTED ? null : "group",
                        outcome == Outcome.ACCEPTED ? List.of(eventId(number)) : List.of(),
                        "application/json",
                        new String(body, StandardCharsets.UTF_8),
                        cut,
                        start.plusMillis(number),
                        null));
    }
}
