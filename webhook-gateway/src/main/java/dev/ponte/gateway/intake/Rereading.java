package dev.ponte.gateway.intake;

import dev.ponte.gateway.publish.Outgoing;
import dev.ponte.gateway.source.SourceEvent;
import dev.ponte.kit.outbox.EncodedRecord;
import dev.ponte.kit.outbox.OutboxRecord;
import dev.ponte.kit.trace.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Judges a delivery that was let in before, from its stored body, as its door would judge it now.
 * Its events have the ids that they had the first time, unless settings or a parser have changed.
 */
@ApplicationScoped
public class Rereading {

    private final List<Door> doors;

    Rereading(KommoDoor kommo, ZapiDoor zapi) {
        this.doors = List.of(kommo, zapi);
    }

    /**
     * A delivery as it was stored.
     *
     * @param account whose it was; {@code -} when several have its secret and it did not say
     * @param receivedAt the first time
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Stored(String source, String account, byte[] body, Instant receivedAt) {}

    /** What a stored delivery would become today. */
    public sealed interface Reread {

        /** Its events, in order; never empty. */
        record Events(List<Event> events) implements Reread {}

        /** Nothing: the code says why. */
        record Nothing(String reason) implements Reread {}
    }

    /** An event, ready for Kafka. */
    public record Event(String id, EncodedRecord record) {

        private static Event of(Outgoing outgoing) {
            return new Event(
                    outgoing.event().id(),
                    EncodedRecord.of(
                            new OutboxRecord(outgoing.topic(), outgoing.key(), outgoing.event())));
        }
    }

    /** Reads it again. Not for an event loop: bodies may be large. */
    public Reread read(Stored stored) {
        return doors.stream()
                .filter(door -> door.source().equals(stored.source()))
                .findFirst()
                .flatMap(door -> door.judgeAgain(stored))
                .map(Rereading::reread)
                .orElseGet(() -> new Reread.Nothing("closed-source"));
    }

    private static Reread reread(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(String account, List<SourceEvent> events) -> {
                String traceparent = TraceContext.start().traceparent();
                yield new Reread.Events(
                        events.stream()
                                .map(event -> DeliveryRecords.outgoing(account, event, traceparent))
                                .map(Event::of)
                                .toList());
            }
            case Verdict.Ignored(String account, String reason) -> new Reread.Nothing(reason);
            case Verdict.Refused refused -> new Reread.Nothing(refused.why().code());
            case Verdict.Quarantined kept -> new Reread.Nothing(kept.why().code());
        };
    }
}
