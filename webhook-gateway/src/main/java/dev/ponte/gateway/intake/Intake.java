package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.publish.DeliveryWriter;
import dev.ponte.gateway.publish.Outgoing;
import dev.ponte.gateway.publish.path.NotStoredException;
import dev.ponte.gateway.publish.path.NotStoredException.Reason;
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
 * Takes a delivery through: judged, stored, answered. A 2xx means that the delivery and its events
 * are on Kafka, or safe on their way there; a 503 means that it must come again.
 */
@ApplicationScoped
class Intake {

    private static final Text COME_AGAIN =
            new Text(
                    "Neither Kafka nor PostgreSQL took it in time; deliver it again.",
                    "Nem o Kafka nem o PostgreSQL a aceitou a tempo; entregue novamente.");

    private static final Text TOO_MANY =
            new Text(
                    "Too many deliveries wait already; deliver it again.",
                    "Já há entregas demais em espera; entregue novamente.");

    private final DeliveryWriter writer;
    private final DeliveryRecords records;
    private final Limits limits;
    private final Strangers strangers;
    private final GatewayMetrics metrics;

    Intake(
            DeliveryWriter writer,
            DeliveryRecords records,
            GatewaySettings settings,
            Strangers strangers,
            GatewayMetrics metrics) {
        this.writer = writer;
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
                recordAside(outgoing, delivery);
            }
            return Uni.createFrom().failure(problem(why));
        }
        return writer.write(outgoing, delivery.body().length)
                .invoke(store -> metrics.handled(door.source(), verdict, start))
                .onFailure(NotStoredException.class)
                .transform(failure -> notStored(door, (NotStoredException) failure, start))
                .replaceWithVoid();
    }

    /** A refused delivery is answered whether or not its record can be kept. */
    private void recordAside(List<Outgoing> outgoing, Delivery delivery) {
        writer.write(outgoing, delivery.body().length)
                .subscribe()
                .with(
                        store -> {},
                        failure -> {
                            if (failure instanceof NotStoredException known) {
                                metrics.notStored(known.reason());
                            }
                        });
    }

    private ProblemException notStored(Door door, NotStoredException failure, long start) {
        metrics.notStored(failure.reason());
        metrics.failed(door.source(), failure.reason(), start);
        return switch (failure.reason()) {
            case TOO_LARGE -> problem(Refusal.EVENT_TOO_LARGE);
            case NOT_CONFIRMED -> comeAgain(failure.reason(), COME_AGAIN);
            case OVERLOADED -> comeAgain(failure.reason(), TOO_MANY);
        };
    }

    private static ProblemException comeAgain(Reason reason, Text detail) {
        return new ProblemException(
                GatewayProblem.NOT_STORED, detail, Map.of("reason", reason.code()));
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
