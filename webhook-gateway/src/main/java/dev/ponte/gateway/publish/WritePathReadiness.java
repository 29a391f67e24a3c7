package dev.ponte.gateway.publish;

import dev.ponte.gateway.publish.path.Path;
import dev.ponte.gateway.publish.path.SpoolView.Sight;
import dev.ponte.gateway.publish.path.Turns;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as Kafka or PostgreSQL can take a delivery; says which path deliveries take, and
 * how many records lie in the spool, counted up to a limit.
 */
@Readiness
@Singleton
final class WritePathReadiness implements AsyncHealthCheck {

    private final DeliveryWriter writer;
    private final KafkaProbe kafka;

    WritePathReadiness(DeliveryWriter writer, KafkaProbe kafka) {
        this.writer = writer;
        this.kafka = kafka;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Turns.Report report = writer.report();
        return canTake(report).map(up -> answer(report, up));
    }

    /** Only where the path alone does not tell is Kafka asked. */
    private Uni<Boolean> canTake(Turns.Report report) {
        return switch (report.spool().sight()) {
            case EMPTY, FEW, MANY -> Uni.createFrom().item(true);
            case AWAY ->
                    report.path() instanceof Path.Kafka
                            ? kafka.answers()
                            : Uni.createFrom().item(false);
            case UNSEEN -> Uni.createFrom().item(false);
        };
    }

    private static HealthCheckResponse answer(Turns.Report report, boolean up) {
        return HealthCheckResponse.named("write-path")
                .status(up)
                .withData("path", report.path().code())
                .withData("spooled", report.spool().rows())
                .withData("postgresql", report.spool().sight() != Sight.AWAY)
                .build();
    }
}
