package dev.ponte.gateway.publish;

import dev.ponte.gateway.publish.path.Path;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * How the path is: {@code ponte.gateway.path{path}}, 1 for the one in use; {@code
 * ponte.gateway.held.bytes} of the deliveries under way.
 */
@Singleton
final class PathGauges {

    private static final List<String> CODES = List.of("kafka", "spool", "handover");

    private final DeliveryWriter writer;
    private final MeterRegistry meters;

    PathGauges(DeliveryWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.meters = meters;
    }

    void onStart(@Observes StartupEvent event) {
        for (String code : CODES) {
            Gauge.builder("ponte.gateway.path", () -> isInUse(code) ? 1 : 0)
                    .description("1 for the path that deliveries take")
                    .tag("path", code)
                    .register(meters);
        }
        Gauge.builder("ponte.gateway.held", () -> writer.report().bytes())
                .description("Bytes of the deliveries under way")
                .baseUnit("bytes")
                .register(meters);
    }

    private boolean isInUse(String code) {
        Path path = writer.report().path();
        return path.code().equals(code);
    }
}
