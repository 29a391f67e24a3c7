package dev.ponte.gateway.publish;

import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.publish.path.Bounds;
import dev.ponte.gateway.publish.path.NotStoredException;
import dev.ponte.gateway.publish.path.NotStoredException.Reason;
import dev.ponte.gateway.publish.path.Store;
import dev.ponte.gateway.publish.path.Turns;
import dev.ponte.gateway.publish.path.Witness;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.outbox.OutboxListener;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Stores deliveries on the path that is in use (ADR 9): on Kafka, or in the spool that goes there.
 * Order per key holds for the deliveries of this process, and after those of an earlier one.
 */
@Singleton
public final class DeliveryWriter implements OutboxListener {

    /** How exactly time limits are kept. */
    private static final long TICK_MILLIS = 20;

    private final Turns<Load> turns;
    private final Context context;
    private final int maxRecord;
    private long ticking;

    DeliveryWriter(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Outbox outbox,
            Pool pool,
            Vertx vertx,
            Witness witness,
            GatewaySettings settings) {
        Map<String, Object> producer = KafkaSettings.producer(kafka, settings);
        this.context = vertx.getOrCreateContext();
        this.maxRecord = settings.maxRecord();
        this.turns =
                new Turns<>(
                        facts -> new ProducerLine(producer, facts),
                        facts -> new OutboxLine(outbox, pool, context, facts),
                        witness,
                        new Bounds(
                                settings.publishTimeout(),
                                settings.answerWithin(),
                                settings.maxHeld()),
                        System::nanoTime);
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void start() {
        turns.start();
        context.runOnContext(
                now -> ticking = context.owner().setPeriodic(TICK_MILLIS, id -> turns.tick()));
    }

    /**
     * Stores all records of a delivery; completes with what has taken them, or fails with {@link
     * NotStoredException}. Then some may be stored all the same, which does no harm: their ids are
     * the same when the delivery comes again.
     *
     * @param bodyBytes of the request, which stays in memory as long
     */
    public Uni<Store> write(List<Outgoing> outgoing, int bodyBytes) {
        Load load = Load.of(outgoing);
        if (load.largest() > maxRecord) {
            return Uni.createFrom().failure(new NotStoredException(Reason.TOO_LARGE));
        }
        long bytes = load.bytes() + bodyBytes + GatewaySettings.DELIVERY_OVERHEAD;
        return Uni.createFrom()
                .completionStage(turns.take(load, load.records().size(), bytes).stored());
    }

    /** How things are. */
    Turns.Report report() {
        return turns.report();
    }

    @Override
    public void drained() {
        turns.drained();
    }

    @PreDestroy
    void close() {
        context.owner().cancelTimer(ticking);
        turns.close();
    }
}
