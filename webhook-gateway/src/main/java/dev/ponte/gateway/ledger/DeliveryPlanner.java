package dev.ponte.gateway.ledger;

import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.gateway.intake.Rereading;
import dev.ponte.gateway.intake.Rereading.Event;
import dev.ponte.gateway.intake.Rereading.Reread;
import dev.ponte.gateway.intake.Rereading.Stored;
import dev.ponte.kit.outbox.EncodedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Decides whether a delivery can be replayed, and what that would send. */
@ApplicationScoped
class DeliveryPlanner {

    private final Rereading rereading;
    private final Retention retention;

    DeliveryPlanner(Rereading rereading, Retention retention) {
        this.rereading = rereading;
        this.retention = retention;
    }

    Plan plan(StoredDelivery delivery, Instant now) {
        DeliverySummary summary = delivery.summary();
        String body = delivery.body();
        if (delivery.bodyCut()) {
            return new Plan.Skip("body-cut");
        }
        // Too old counts as gone, purged or not: consumers may have forgotten its events.
        if (body == null || summary.receivedAt().plus(retention.bodies()).isBefore(now)) {
            return new Plan.Skip("body-aged");
        }
        Stored stored =
                new Stored(
                        summary.source(),
                        summary.account(),
                        body.getBytes(StandardCharsets.UTF_8),
                        summary.receivedAt());
        return switch (rereading.read(stored)) {
            case Reread.Nothing(String reason) -> new Plan.Skip(reason);
            case Reread.Events(List<Event> events) -> plan(summary, events);
        };
    }

    private static Plan plan(DeliverySummary summary, List<Event> events) {
        List<String> ids = events.stream().map(Event::id).toList();
        if (summary.outcome() == Outcome.ACCEPTED && !ids.containsAll(summary.eventIds())) {
            // Under other ids its facts would look new to every consumer.
            return new Plan.Skip("other-events");
        }
        List<EncodedRecord> records = events.stream().map(Event::record).toList();
        if (!records.stream().allMatch(EncodedRecord::fits)) {
            return new Plan.Skip("event-too-large");
        }
        List<String> unsent = ids.stream().filter(id -> !summary.eventIds().contains(id)).toList();
        return new Plan.Send(records, ids, unsent);
    }
}
