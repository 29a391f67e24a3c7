package dev.ponte.kit.consume;

import dev.ponte.events.EventCodec;
import dev.ponte.events.UnreadableEventException;
import dev.ponte.kit.deadletter.DeadLetters;
import dev.ponte.kit.deadletter.RejectRecordException;
import dev.ponte.kit.deadletter.SourceRecord;
import dev.ponte.kit.inbox.Inbox;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import dev.ponte.kit.outbox.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * The way events come into a service: a poll is one batch, one inbox statement, one transaction.
 *
 * <pre>{@code
 * @Incoming("inbound")
 * Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
 *     return consumer.consume("conversation", records, this::handle);
 * }
 * }</pre>
 *
 * <p>When PostgreSQL is away the batch is tried again for as long as that lasts; nothing is
 * skipped. When it fails otherwise it is split until the record at fault stands alone; that one is
 * tried a few times more, goes to the dead letters, and the rest go on.
 */
@ApplicationScoped
public class BatchConsumer {

    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);

    private final Outbox outbox;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final ConsumerConfig config;

    private volatile boolean stopping;

    BatchConsumer(
            Outbox outbox,
            Inbox inbox,
            DeadLetters deadLetters,
            ConsumerMetrics metrics,
            ConsumerConfig config) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.config = config;
    }

    /** Ends waiting for a database that is away: the offsets are not committed, nothing is lost. */
    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Handles a poll.
     *
     * @param consumer the name under which this consumer remembers events; never change it
     * @return completes when every record is handled or dead-lettered; then the offsets may be
     *     committed
     */
    public Uni<Void> consume(
            String consumer, ConsumerRecords<String, byte[]> records, BatchHandler handler) {
        return consume(consumer, sources(records), handler);
    }

    /** The same for records that come by another way, such as a replay. */
    public Uni<Void> consume(String consumer, List<SourceRecord> records, BatchHandler handler) {
        return handle(new Work(consumer, remembering(consumer, handler)), records);
    }

    /**
     * Handles a poll without an inbox, for a handler that repeats do not harm. All else is as with
     * {@link #consume(String, ConsumerRecords, BatchHandler)}.
     */
    public Uni<Void> consumeRepeatable(
            String consumer, ConsumerRecords<String, byte[]> records, RepeatableHandler handler) {
        return consumeRepeatable(consumer, sources(records), handler);
    }

    /** The same for records that come by another way. */
    public Uni<Void> consumeRepeatable(
            String consumer, List<SourceRecord> records, RepeatableHandler handler) {
        return handle(new Work(consumer, handler), records);
    }

    private static List<SourceRecord> sources(ConsumerRecords<String, byte[]> records) {
        List<SourceRecord> sources = new ArrayList<>(records.count());
        records.forEach(record -> sources.add(SourceRecord.of(record)));
        return sources;
    }

    private Uni<Void> handle(Work work, List<SourceRecord> records) {
        List<Received> readable = new ArrayList<>(records.size());
        Uni<Void> rejected = Uni.createFrom().voidItem();
        for (SourceRecord record : records) {
            try {
                readable.add(
                        new Received(EventCodec.read(record.headers(), record.value()), record));
            } catch (UnreadableEventException unreadable) {
                rejected = rejected.chain(() -> reject(work.consumer, record, unreadable));
            }
        }
        return rejected.chain(() -> handleOrSplit(work, readable));
    }

    private record Work(String consumer, RepeatableHandler handler) {}

    private Uni<Void> handleOrSplit(Work work, List<Received> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return inOneTransaction(work, events)
                .onFailure(failure -> !stopping)
                .recoverWithUni(
                        failure ->
                                events.size() == 1
                                        ? again(work, events.getFirst(), failure)
                                        : halves(work, events));
    }

    private Uni<Void> halves(Work work, List<Received> events) {
        int middle = events.size() / 2;
        metrics.split(work.consumer);
        return handleOrSplit(work, events.subList(0, middle))
                .chain(() -> handleOrSplit(work, events.subList(middle, events.size())));
    }

    /**
     * The record at fault stands alone and has failed once: a few more tries, then it is given up.
     */
    private Uni<Void> again(Work work, Received event, Throwable first) {
        if (first instanceof RejectRecordException || config.attempts() <= 1) {
            return reject(work.consumer, event.source(), first);
        }
        return failingFirst(first, inOneTransaction(work, List.of(event)))
                .onFailure(failure -> !stopping && !(failure instanceof RejectRecordException))
                .retry()
                .withBackOff(config.backOff(), config.maxBackOff())
                .atMost(config.attempts() - 1L)
                .onFailure(failure -> !stopping)
                .recoverWithUni(failure -> reject(work.consumer, event.source(), failure));
    }

    /** The failure that happened already counts as the first try, and is waited after. */
    private static Uni<Void> failingFirst(Throwable first, Uni<Void> work) {
        AtomicBoolean happened = new AtomicBoolean();
        return Uni.createFrom()
                .deferred(() -> happened.getAndSet(true) ? work : Uni.createFrom().failure(first));
    }

    /** Tried again for as long as PostgreSQL is away. */
    private Uni<Void> inOneTransaction(Work work, List<Received> events) {
        return Uni.createFrom()
                .deferred(() -> outbox.transaction(tx -> work.handler.handle(tx, events)))
                .onFailure(this::waits)
                .invoke(failure -> waiting(work.consumer, failure))
                .onFailure(this::waits)
                .retry()
                .withBackOff(config.backOff(), config.maxBackOff())
                .indefinitely()
                .invoke(fresh -> metrics.handled(work.consumer, fresh, events.size()))
                .replaceWithVoid();
    }

    /** The inbox makes any handler repeatable: it is shown only what was never seen. */
    private RepeatableHandler remembering(String consumer, BatchHandler handler) {
        return (tx, events) ->
                inbox.firstSeen(tx, consumer, Batches.ids(events))
                        .map(fresh -> Batches.firstOfEach(events, fresh))
                        .flatMap(fresh -> handleFresh(tx, handler, fresh));
    }

    private static Uni<Integer> handleFresh(
            SqlConnection tx, BatchHandler handler, List<Received> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().item(0)
                : handler.handle(tx, fresh).replaceWith(fresh.size());
    }

    private Uni<Void> reject(String consumer, SourceRecord record, Throwable failure) {
        // A dead letter that cannot be written is never a reason to skip: wait with it.
        return Uni.createFrom()
                .deferred(() -> deadLetters.reject(consumer, record, failure))
                .onFailure(any -> !stopping)
                .invoke(any -> waiting(consumer, any))
                .onFailure(any -> !stopping)
                .retry()
                .withBackOff(config.backOff(), config.maxBackOff())
                .indefinitely();
    }

    private void waiting(String consumer, Throwable failure) {
        metrics.retry(consumer);
        LogLine.of("consumer waits")
                .with(LogKey.CONSUMER, consumer)
                .with(LogKey.ERROR, failure.getClass().getSimpleName())
                .log(LOG, Logger.Level.WARN);
    }

    private boolean waits(Throwable failure) {
        return !stopping && Failures.isInfrastructure(failure);
    }
}
