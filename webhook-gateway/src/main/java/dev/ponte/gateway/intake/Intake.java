package dev.ponte.gateway.intake;

import dev.ponte.gateway.budget.FailureBudgets;
import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.publish.DeliveryWriter;
import dev.ponte.gateway.publish.path.NotStoredException;
import dev.ponte.gateway.publish.path.NotStoredException.Reason;
import dev.ponte.gateway.source.Limits;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.trace.TraceContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a delivery through: judged, stored, answered. A 2xx means that the delivery and its events
 * are on Kafka, or safe on their way there; a 503 means that it must come again. What its source
 * counts as a failure is counted, and near the end of its patience what would be refused is kept
 * instead (ADR 12).
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
    private final FailureBudgets budgets;

    Intake(
            DeliveryWriter writer,
            DeliveryRecords records,
            GatewaySettings settings,
            Strangers strangers,
            GatewayMetrics metrics,
            FailureBudgets budgets) {
        this.writer = writer;
        this.records = records;
        this.limits = settings.limits();
        this.strangers = strangers;
        this.metrics = metrics;
        this.budgets = budgets;
    }

    /** Completes when the delivery is stored; fails with the {@link ProblemException} to answer. */
    Uni<@Nullable Void> take(Door door, Delivery delivery, @Nullable String traceparent) {
        Arrived arrived =
                new Arrived(
                        door,
                        delivery,
                        TraceContext.continueOrStart(traceparent).traceparent(),
                        System.nanoTime());
        Verdict verdict = door.judge(delivery);
        Uni<@Nullable Void> answer = settle(arrived, verdict);
        String account = verdict.account();
        if (account == null || !door.countsFailures()) {
            return answer;
        }
        return answer.onItemOrFailure()
                .invoke((stored, failure) -> count(account, failure, arrived.startNanos));
    }

    /** A delivery on its way through. */
    private record Arrived(Door door, Delivery delivery, String traceparent, long startNanos) {}

    private Uni<@Nullable Void> settle(Arrived arrived, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused(String account, Refusal why)
                    when account != null && quarantines(arrived.door, account, why) ->
                    store(arrived, new Verdict.Quarantined(account, why));
            case Verdict.Refused refused -> refuse(arrived, refused);
            case Verdict.Accepted accepted -> store(arrived, accepted);
            case Verdict.Ignored ignored -> store(arrived, ignored);
            case Verdict.Quarantined quarantined -> store(arrived, quarantined);
        };
    }

    private boolean quarantines(Door door, String account, Refusal why) {
        return door.countsFailures() && !why.isStranger() && budgets.quarantines(account);
    }

    /** It is answered 2xx, so it must be stored: else 503, quarantined or not. */
    private Uni<@Nullable Void> store(Arrived arrived, Verdict verdict) {
        Delivery delivery = arrived.delivery;
        String source = arrived.door.source();
        return writer.write(
                        records.of(source, delivery, verdict, arrived.traceparent),
                        delivery.body().length)
                .invoke(store -> metrics.handled(source, verdict, arrived.startNanos))
                .replaceWithVoid()
                .onFailure(NotStoredException.class)
                .recoverWithUni(
                        failure -> notStored(arrived, verdict, (NotStoredException) failure));
    }

    private Uni<@Nullable Void> refuse(Arrived arrived, Verdict.Refused refused) {
        metrics.handled(arrived.door.source(), refused, arrived.startNanos);
        Refusal why = refused.why();
        if (!why.isStranger() || strangers.mayRecord(arrived.delivery.receivedAt())) {
            recordAside(arrived, refused);
        }
        return Uni.createFrom().failure(problem(why));
    }

    /** A refused delivery is answered whether or not its record can be kept. */
    private void recordAside(Arrived arrived, Verdict.Refused refused) {
        Delivery delivery = arrived.delivery;
        writer.write(
                        records.of(arrived.door.source(), delivery, refused, arrived.traceparent),
                        delivery.body().length)
                .subscribe()
                .with(
                        store -> {},
                        failure -> {
                            if (failure instanceof NotStoredException known) {
                                metrics.notStored(known.reason());
                            }
                        });
    }

    private Uni<@Nullable Void> notStored(
            Arrived arrived, Verdict verdict, NotStoredException failure) {
        Reason reason = failure.reason();
        return switch (reason) {
            // Refused after all, for what only the writer knows; the record alone always fits.
            case TOO_LARGE ->
                    settle(
                            arrived,
                            new Verdict.Refused(verdict.account(), Refusal.EVENT_TOO_LARGE));
            case NOT_CONFIRMED -> comeAgain(arrived, reason, COME_AGAIN);
            case OVERLOADED -> comeAgain(arrived, reason, TOO_MANY);
        };
    }

    private Uni<@Nullable Void> comeAgain(Arrived arrived, Reason reason, Text detail) {
        metrics.notStored(reason);
        metrics.failed(arrived.door.source(), reason, arrived.startNanos);
        return Uni.createFrom()
                .failure(
                        new ProblemException(
                                GatewayProblem.NOT_STORED,
                                detail,
                                Map.of("reason", reason.code())));
    }

    /** What Kommo sees of the answer. */
    private void count(String account, @Nullable Throwable failure, long startNanos) {
        if (failure == null) {
            budgets.taken(account, Duration.ofNanos(System.nanoTime() - startNanos));
        } else if (failure instanceof ProblemException problem
                && problem.type() != GatewayProblem.NOT_STORED) {
            budgets.refused(account);
        } else {
            budgets.notStored(account);
        }
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
