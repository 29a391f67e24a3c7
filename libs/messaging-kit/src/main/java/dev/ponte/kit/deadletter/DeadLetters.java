package dev.ponte.kit.deadletter;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.kit.inbox.Inbox;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import dev.ponte.kit.outbox.EventTooLargeException;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.outbox.OutboxRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record that cannot be handled on {@code ponte.dead-letter.v1}, with all that is needed to
 * send it again. Goes through the outbox, once per record and consumer.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Outbox outbox;
    private final Inbox inbox;
    private final MeterRegistry meters;
    private final String source;

    DeadLetters(
            Outbox outbox,
            Inbox inbox,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.meters = meters;
        this.source = "/ponte/" + application.replaceFirst("^ponte-", "");
    }

    /**
     * Gives a record up, in a transaction of its own.
     *
     * @param consumer who gave up
     * @param failure why; its text is kept only when it is one of ours
     */
    public Uni<Void> reject(String consumer, SourceRecord record, Throwable failure) {
        Rejection rejection = Rejection.of(failure);
        return write(consumer, record, rejection, text(record.value()))
                .onFailure(EventTooLargeException.class)
                .recoverWithUni(() -> write(consumer, record, rejection, null))
                .invoke(
                        written -> {
                            if (written) {
                                tell(consumer, record, rejection, failure);
                            }
                        })
                .replaceWithVoid();
    }

    private Uni<Boolean> write(
            String consumer, SourceRecord record, Rejection rejection, @Nullable String value) {
        OutboxRecord letter = letter(consumer, record, rejection, value);
        return outbox.transaction(tx -> once(tx, consumer, letter));
    }

    /** The same record may come again before its offset is committed. */
    private Uni<Boolean> once(SqlConnection tx, String consumer, OutboxRecord letter) {
        return inbox.firstSeen(tx, consumer, Set.of(letter.event().id()))
                .flatMap(
                        first ->
                                first.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : outbox.append(tx, List.of(letter)).replaceWith(true));
    }

    private void tell(
            String consumer, SourceRecord record, Rejection rejection, Throwable failure) {
        meters.counter("ponte.dead.letters", "consumer", consumer, "reason", rejection.reason())
                .increment();
        LogLine.of("record rejected")
                .with(LogKey.CONSUMER, consumer)
                .with(LogKey.TOPIC, record.topic())
                .with(LogKey.PARTITION, record.partition())
                .with(LogKey.OFFSET, record.offset())
                .with(LogKey.EVENT, record.headers().get("ce_id"))
                .with(LogKey.REASON, rejection.reason())
                .log(LOG, Logger.Level.ERROR, failure);
    }

    private OutboxRecord letter(
            String consumer, SourceRecord record, Rejection rejection, @Nullable String value) {
        Instant now = Instant.now();
        RecordRejected rejected =
                new RecordRejected(
                        consumer,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.headers(),
                        value,
                        rejection.reason(),
                        rejection.detail(),
                        now);
        CloudEvent<RecordRejected> event =
                EventCodec.event(
                        "rejected:" + consumer + ":" + record.place(),
                        source,
                        record.place(),
                        record.headers().getOrDefault("ce_account", "unknown"),
                        now,
                        record.headers().get("ce_traceparent"),
                        rejected);
        String key = record.key();
        return new OutboxRecord(Topic.DEAD_LETTER, key == null ? record.place() : key, event);
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
