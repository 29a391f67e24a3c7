package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.publish.KafkaPublisher;
import dev.ponte.gateway.publish.NotPublishedException;
import dev.ponte.gateway.publish.NotPublishedException.Reason;
import dev.ponte.gateway.publish.Outgoing;
import dev.ponte.gateway.source.Limits;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.trace.TraceContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a delivery through: judged, put on Kafka, answered. A 2xx means that Kafka has the delivery
 * and its events; a 503 means that it must come again.
 */
@ApplicationScoped
class Intake {

    private static final Text COME_AGAIN =
            new Text(
                    "Kafka did not confirm it in time; deliver it again.",
                    "O Kafka não confirmou a tempo; entregue novamente.");

    private final KafkaPublisher publisher;
    private final DeliveryRecords records;
    private final Limits limits;
    private final Strangers strangers;
    private final GatewayMetrics metrics;

    Intake(
            KafkaPublisher publisher,
            DeliveryRecords records,
            GatewaySettings settings,
            Strangers strangers,
            GatewayMetrics metrics) {
        this.publisher = publisher;
        this.records = records;
        this.limits = settings.limits();
        this.strangers = strangers;
        this.metrics = metrics;
    }

    /** Completes when the delivery is stored; fails with the {@link ProblemException} to answer. */
    Uni<@Nullable Void> take(Door door, Delivery delivery, @Nullable String traceparent) {
        long start = System.nanoTime();
        Verdict verdict = door.judge(delivery);
        List<Outgoing> outgoing =
                records.of(
                        door.source(),
                        delivery,
                        verdict,
                        TraceContext.continueOrStart(traceparent).traceparent());
        if (verdict instanceof Verdict.Refused(String account, Refusal why)) {
            metrics.handled(door.source(), verdict, start);
            if (!why.isStranger() || strangers.mayRecord(delivery.receivedAt())) {
                recordAside(outgoing);
            }
            return Uni.createFrom().failure(problem(why));
        }
        return publisher
                .publish(outgoing)
                .invoke(() -> metrics.handled(door.source(), verdict, start))
                .onFailure(NotPublishedException.class)
                .transform(failure -> notStored(door, (NotPublishedException) failure, start));
    }

    /** A refused delivery is answered whether or not its record can be kept. */
    private void recordAside(List<Outgoing> outgoing) {
        publisher
                .publish(outgoing)
                .subscribe()
                .with(
                        done -> {},
                        failure -> {
                            if (failure instanceof NotPublishedException known) {
                                metrics.notPublished(known.reason());
                            }
                        });
    }

    private ProblemException notStored(Door door, NotPublishedException failure, long start) {
        metrics.notPublished(failure.reason());
        metrics.failed(door.source(), failure.reason(), start);
        return failure.reason() == Reason.TOO_LARGE
                ? problem(Refusal.EVENT_TOO_LARGE)
                : new ProblemException(GatewayProblem.NOT_STORED, COME_AGAIN);
    }

    private ProblemException problem(Refusal why) {
        Map<String, Object> extensions =
                switch (why) {
                    case TOO_LARGE -> Map.of("maxBody", limits.maxBody());
                    case TOO_DEEP -> Map.of("maxDepth", limits.maxDepth());
                    case TOO_MANY_FIELDS -> Map.of("maxFields", limits.maxFields());
                    default -> Map.of();
                };
        return new ProblemException(why.problem(), why.detail(), extensions);
    }
}
