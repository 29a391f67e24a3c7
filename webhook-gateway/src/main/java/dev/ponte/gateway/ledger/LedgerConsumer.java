package dev.ponte.gateway.ledger;

import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.kit.consume.BatchConsumer;
import dev.ponte.kit.consume.Received;
import dev.ponte.kit.deadletter.RejectRecordException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Writes what stands on {@code ponte.webhook.delivery.v1} and {@code ponte.dead-letter.v1} into the
 * ledger, a poll in one transaction. Each row has the event's key, so repeats are harmless and no
 * inbox is needed.
 *
 * <p>The event loops belong to the webhooks: reading JSON and laying out rows is done by workers,
 * and no faster than {@link LedgerConfig#maxRate} allows; in a rush the rest waits on Kafka.
 */
@ApplicationScoped
class LedgerConsumer {

    private static final String NAME = "webhook-gateway.ledger";

    private final BatchConsumer consumer;
    private final LedgerConfig config;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    LedgerConsumer(BatchConsumer consumer, LedgerConfig config) {
        this.consumer = consumer;
        this.config = config;
    }

    @Incoming("ledger")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return Uni.createFrom()
                .deferred(() -> consumer.consumeRepeatable(NAME, records, this::write))
                .runSubscriptionOn(workers)
                .onItem()
                .delayIt()
                .by(pauseAfter(records.count()));
    }

    /** Rounded up to milliseconds: an event loop refuses a timer of less than one. */
    private Duration pauseAfter(int rows) {
        return Duration.ofMillis(Math.ceilDiv(rows * 1_000L, config.maxRate()));
    }

    private Uni<Integer> write(SqlConnection tx, List<Received> events) {
        List<DeliveryInsert.Told> deliveries = new ArrayList<>(events.size());
        List<DeadLetterInsert.Told> letters = new ArrayList<>();
        for (Received event : events) {
            switch (event.data()) {
                case WebhookDelivered delivered ->
                        deliveries.add(DeliveryInsert.Told.of(event.event(), delivered));
                case RecordRejected rejected ->
                        letters.add(DeadLetterInsert.Told.of(event, rejected));
                default ->
                        throw new RejectRecordException(
                                "unexpected-type", event.event().type() + " is not for the ledger");
            }
        }
        return insert(
                        tx,
                        deliveries.isEmpty(),
                        DeliveryInsert.SQL,
                        () -> DeliveryInsert.parameters(deliveries))
                .flatMap(
                        written ->
                                insert(
                                                tx,
                                                letters.isEmpty(),
                                                DeadLetterInsert.SQL,
                                                () -> DeadLetterInsert.parameters(letters))
                                        .map(more -> written + more));
    }

    private Uni<Integer> insert(
            SqlConnection tx, boolean nothing, String sql, Supplier<Tuple> parameters) {
        if (nothing) {
            return Uni.createFrom().item(0);
        }
        return Uni.createFrom()
                .item(parameters)
                .runSubscriptionOn(workers)
                .flatMap(values -> tx.preparedQuery(sql).execute(values))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
