package dev.ponte.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.gateway.publish.Outgoing;
import dev.ponte.gateway.source.SourceEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryRecordsTest {

    private static final Instant NOW = Instant.parse("2026-06-27T12:00:30Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final DeliveryRecords records = new DeliveryRecords(10);

    @Test
    void anAcceptedDeliveryIsItsEventsThenItsRecord() {
        List<Outgoing> outgoing =
                records.of(
                        "zapi",
                        delivery("{}"),
                        new Verdict.Accepted("acme", List.of(event())),
                        TRACE);

        assertThat(outgoing)
                .extracting(Outgoing::topic)
                .containsExactly(Topic.INBOUND_MESSAGE, Topic.WEBHOOK_DELIVERY);
        assertThat(outgoing).extracting(Outgoing::key).containsExactly("acme/ZAPI/I", "zapi/acme");
        assertThat(outgoing)
                .allSatisfy(
                        record -> {
                            assertThat(record.event().account()).isEqualTo("acme");
                            assertThat(record.event().traceparent()).isEqualTo(TRACE);
                            assertThat(record.event().source()).isEqualTo("/ponte/webhook-gateway");
                        });
        WebhookDelivered delivered = delivered(outgoing);
        assertThat(delivered.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(delivered.eventIds()).containsExactly("zapi:I:e1");
        assertThat(delivered.body()).isEqualTo("{}");
        assertThat(delivered.bodyCut()).isFalse();
    }

    @Test
    void anIgnoredDeliveryIsItsRecordWithTheReason() {
        WebhookDelivered delivered =
                delivered(
                        records.of(
                                "zapi",
                                delivery("{}"),
                                new Verdict.Ignored("acme", "group"),
                                TRACE));

        assertThat(delivered.outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(delivered.reason()).isEqualTo("group");
    }

    @Test
    void aRefusedDeliveryOfAKnownCallerKeepsItsBody() {
        List<Outgoing> outgoing =
                records.of(
                        "zapi",
                        delivery("{"),
                        new Verdict.Refused("acme", Refusal.MALFORMED),
                        TRACE);

        assertThat(delivered(outgoing).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(delivered(outgoing).reason()).isEqualTo("malformed-body");
        assertThat(delivered(outgoing).body()).isEqualTo("{");
    }

    @Test
    void aQuarantinedDeliveryIsARefusedOneAndSaysSo() {
        List<Outgoing> outgoing =
                records.of(
                        "kommo",
                        delivery("{"),
                        new Verdict.Quarantined("acme", Refusal.MALFORMED),
                        TRACE);

        assertThat(outgoing).hasSize(1);
        assertThat(delivered(outgoing).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(delivered(outgoing).reason()).isEqualTo("malformed-body");
        assertThat(delivered(outgoing).quarantined()).isTrue();
        assertThat(delivered(outgoing).body()).isEqualTo("{");
        assertThat(ignored("{").quarantined()).isNull();
    }

    @Test
    void ofAStrangerNothingIsKept() {
        List<Outgoing> outgoing =
                records.of(
                        "zapi",
                        delivery("{}"),
                        new Verdict.Refused(null, Refusal.WRONG_SECRET),
                        TRACE);

        assertThat(outgoing.getFirst().event().account()).isEqualTo("-");
        assertThat(delivered(outgoing).body()).isNull();
        assertThat(delivered(outgoing).bodyCut()).isTrue();
    }

    @Test
    void longBodiesAreCutBetweenCharacters() {
        WebhookDelivered ascii = ignored("0123456789x");
        WebhookDelivered exact = ignored("0123456789");
        WebhookDelivered emoji = ignored("012345678👍");

        assertThat(ascii.body()).isEqualTo("0123456789");
        assertThat(ascii.bodyCut()).isTrue();
        assertThat(exact.bodyCut()).isFalse();
        assertThat(emoji.body()).isEqualTo("012345678");
        assertThat(emoji.bodyCut()).isTrue();
        assertThat(ignored("é".repeat(100)).body()).isEqualTo("é".repeat(10));
    }

    private WebhookDelivered ignored(String body) {
        return delivered(
                records.of("zapi", delivery(body), new Verdict.Ignored("acme", "group"), TRACE));
    }

    private static WebhookDelivered delivered(List<Outgoing> outgoing) {
        return (WebhookDelivered) outgoing.getLast().event().data();
    }

    private static SourceEvent event() {
        return new SourceEvent(
                "zapi:I:e1",
                "ZAPI/I",
                "ZAPI/I",
                NOW,
                new ChannelConnectionChanged(Channel.ZAPI, "I", true, null, NOW));
    }

    private static Delivery delivery(String body) {
        return new Delivery(
                "d1",
                "/webhooks/zapi/****",
                new Delivery.Credentials("s", null),
                "application/json",
                body.getBytes(StandardCharsets.UTF_8),
                NOW);
    }
}
