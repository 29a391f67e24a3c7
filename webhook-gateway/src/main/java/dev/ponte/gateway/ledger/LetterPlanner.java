package dev.ponte.gateway.ledger;

import dev.ponte.events.Topic;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.kit.outbox.EncodedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Decides whether a dead letter can be replayed as it stood. */
@ApplicationScoped
class LetterPlanner {

    private final Retention retention;

    LetterPlanner(Retention retention) {
        this.retention = retention;
    }

    Plan plan(StoredLetter letter, Instant now) {
        RecordRejected rejected = letter.rejected();
        // Too old counts as gone, purged or not: other consumers may have forgotten the event.
        Instant rejectedAt = letter.summary().rejectedAt();
        if (rejected == null || rejectedAt.plus(retention.deadLetterRecords()).isBefore(now)) {
            return new Plan.Skip("record-aged");
        }
        String key = rejected.key();
        String value = rejected.value();
        if (value == null) {
            return new Plan.Skip("no-value");
        }
        if (key == null) {
            return new Plan.Skip("no-key");
        }
        if (!isOfTheContract(rejected.topic())) {
            return new Plan.Skip("unknown-topic");
        }
        if (hasNul(rejected.headers())) {
            return new Plan.Skip("unreadable-header");
        }
        EncodedRecord record =
                new EncodedRecord(
                        rejected.topic(),
                        key,
                        rejected.headers(),
                        value.getBytes(StandardCharsets.UTF_8));
        String eventId = letter.summary().eventId();
        return record.fits()
                ? new Plan.Send(
                        List.of(record), eventId == null ? List.of() : List.of(eventId), List.of())
                : new Plan.Skip("too-large");
    }

    /** What a dead letter says is not trusted with any topic there is. */
    private static boolean isOfTheContract(String topic) {
        return Arrays.stream(Topic.values()).anyMatch(known -> known.topicName().equals(topic));
    }

    /** The spool keeps headers as jsonb, which takes none. */
    private static boolean hasNul(Map<String, String> headers) {
        return headers.entrySet().stream()
                .anyMatch(
                        header ->
                                header.getKey().indexOf(0) >= 0
                                        || header.getValue().indexOf(0) >= 0);
    }
}
