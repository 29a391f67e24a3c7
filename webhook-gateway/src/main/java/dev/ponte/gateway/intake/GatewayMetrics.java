package dev.ponte.gateway.intake;

import dev.ponte.gateway.publish.path.NotStoredException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What happens at the door, in numbers: {@code ponte.gateway.deliveries{source,outcome,reason}},
 * {@code ponte.gateway.handling{source}} from the body read to the answer, {@code
 * ponte.gateway.not.stored{reason}}: deliveries, and records of refused ones.
 */
@ApplicationScoped
class GatewayMetrics {

    private static final String NO_REASON = "none";

    private final MeterRegistry registry;

    /** Looked up here, for the registry's own look-up builds and sorts tags each time. */
    private final Map<Labels, Counter> deliveries = new ConcurrentHashMap<>();

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Labels(String source, String outcome, String reason) {}

    void handled(String source, Verdict verdict, long startNanos) {
        Labels labels =
                switch (verdict) {
                    case Verdict.Accepted accepted -> new Labels(source, "accepted", NO_REASON);
                    case Verdict.Ignored ignored -> new Labels(source, "ignored", ignored.reason());
                    case Verdict.Refused refused ->
                            new Labels(source, "refused", refused.why().code());
                    case Verdict.Quarantined kept ->
                            new Labels(source, "quarantined", kept.why().code());
                };
        count(labels, startNanos);
    }

    /** Nothing took it. */
    void failed(String source, NotStoredException.Reason reason, long startNanos) {
        count(new Labels(source, "failed", reason.code()), startNanos);
    }

    void notStored(NotStoredException.Reason reason) {
        registry.counter("ponte.gateway.not.stored", "reason", reason.code()).increment();
    }

    private void count(Labels labels, long startNanos) {
        deliveries.computeIfAbsent(labels, this::counter).increment();
        timers.computeIfAbsent(labels.source(), this::timer)
                .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(Labels labels) {
        return Counter.builder("ponte.gateway.deliveries")
                .description("Deliveries by what became of them")
                .tag("source", labels.source())
                .tag("outcome", labels.outcome())
                .tag("reason", labels.reason())
                .register(registry);
    }

    private Timer timer(String source) {
        return Timer.builder("ponte.gateway.handling")
                .description("From the body read to the answer")
                .tag("source", source)
                .publishPercentileHistogram()
                .register(registry);
    }
}
