package dev.ponte.gateway.intake;

import dev.ponte.events.EventCatalog;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.gateway.publish.Outgoing;
import dev.ponte.gateway.source.SourceEvent;
import dev.ponte.kit.text.CleanText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes to Kafka for a delivery: its events, then the record of the delivery itself.
 *
 * @param maxRecordedBody characters of the body that the record keeps
 */
record DeliveryRecords(int maxRecordedBody) {

    static final String SELF = "/ponte/webhook-gateway";

    /** The tenant of a delivery that nobody owns; no account can have this name. */
    static final String NOBODY = "-";

    /** Everything that one delivery puts on Kafka, in order. */
    List<Outgoing> of(String source, Delivery delivery, Verdict verdict, String traceparent) {
        return switch (verdict) {
            case Verdict.Accepted(String account, List<SourceEvent> events) -> {
                List<Outgoing> records = new ArrayList<>(events.size() + 1);
                List<String> ids = new ArrayList<>(events.size());
                for (SourceEvent event : events) {
                    ids.add(event.id());
                    records.add(outgoing(account, event, traceparent));
                }
                Became became = new Became(Outcome.ACCEPTED, null, ids, null);
                WebhookDelivered delivered = delivered(source, delivery, became, text(delivery));
                records.add(record(account, delivered, traceparent));
                yield records;
            }
            case Verdict.Ignored(String account, String reason) -> {
                Became became = new Became(Outcome.IGNORED, reason, List.of(), null);
                yield List.of(
                        record(
                                account,
                                delivered(source, delivery, became, text(delivery)),
                                traceparent));
            }
            case Verdict.Refused(String account, Refusal why) -> {
                // Of a stranger's body nothing is kept: it would let anybody fill the topic.
                String body = why.isStranger() ? null : text(delivery);
                Became became = new Became(Outcome.REFUSED, why.code(), List.of(), null);
                yield List.of(
                        record(
                                account == null ? NOBODY : account,
                                delivered(source, delivery, became, body),
                                traceparent));
            }
            case Verdict.Quarantined(String account, Refusal why) -> {
                Became became = new Became(Outcome.REFUSED, why.code(), List.of(), true);
                yield List.of(
                        record(
                                account,
                                delivered(source, delivery, became, text(delivery)),
                                traceparent));
            }
        };
    }

    /** What became of a delivery, in the words of its record. */
    private record Became(
            Outcome outcome,
            @Nullable String reason,
            List<String> eventIds,
            @Nullable Boolean quarantined) {}

    static Outgoing outgoing(String account, SourceEvent event, String traceparent) {
        return new Outgoing(
                EventCatalog.ofData(event.data().getClass()).topic(),
                account + "/" + event.key(),
                EventCodec.event(
                        event.id(),
                        SELF,
                        event.subject(),
                        account,
                        event.time(),
                        traceparent,
                        event.data()));
    }

    private static Outgoing record(String account, WebhookDelivered delivered, String traceparent) {
        return new Outgoing(
                Topic.WEBHOOK_DELIVERY,
                delivered.source() + "/" + account,
                EventCodec.event(
                        delivered.deliveryId(),
                        SELF,
                        delivered.source() + "/" + delivered.deliveryId(),
                        account,
                        delivered.receivedAt(),
                        traceparent,
                        delivered));
    }

    private WebhookDelivered delivered(
            String source, Delivery delivery, Became became, @Nullable String body) {
        String kept = body == null ? null : CleanText.cut(body, maxRecordedBody);
        int length = body == null ? 0 : body.length();
        boolean cut = delivery.body().length > bytesKept() || length > maxRecordedBody;
        return new WebhookDelivered(
                delivery.id(),
                source,
                delivery.path(),
                became.outcome,
                became.reason,
                became.eventIds,
                delivery.contentType(),
                kept,
                cut || (body == null && delivery.body().length > 0),
                delivery.receivedAt(),
                became.quarantined);
    }

    /** The body as text, at least as much of it as is kept. */
    private String text(Delivery delivery) {
        byte[] raw = delivery.body();
        return new String(raw, 0, Math.min(raw.length, bytesKept()), StandardCharsets.UTF_8);
    }

    /** A character is four bytes at most, so these are always enough. */
    private int bytesKept() {
        return 4 * maxRecordedBody;
    }
}
