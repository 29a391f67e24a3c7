package dev.ponte.gateway.intake;

import dev.ponte.gateway.publish.NotPublishedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * What happens at the door, in numbers: {@code ponte.gateway.deliveries{source,outcome,reason}},
 * {@code ponte.gateway.handling{source}} from the body read to Kafka's word, {@code
 * ponte.gateway.publish.failures{reason}}.
 */
@ApplicationScoped
class GatewayMetrics {

    private static final String NO_REASON = "none";

    private final MeterRegistry registry;

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String source, Verdict verdict, long startNanos) {
        switch (verdict) {
            case Verdict.Accepted accepted -> count(source, "accepted", NO_REASON);
            case Verdict.Ignored ignored -> count(source, "ignored", ignored.reason());
            case Verdict.Refused refused -> count(source, "refused", refused.why().code());
        }
        took(source, startNanos);
    }

    /** Kafka did not take it. */
    void failed(String source, NotPublishedException.Reason reason, long startNanos) {
        count(source, "failed", reason.code());
        took(source, startNanos);
    }

    void notPublished(NotPublishedException.Reason reason) {
        registry.counter("ponte.gateway.publish.failures", "reason", reason.code()).increment();
    }

    private void count(String source, String outcome, String reason) {
        registry.counter(
                        "ponte.gateway.deliveries",
                        "source",
                        source,
                        "outcome",
                        outcome,
                        "reason",
                        reason)
                .increment();
    }

    private void took(String source, long startNanos) {
        Timer.builder("ponte.gateway.handling")
                .tag("source", source)
                .publishPercentileHistogram()
                .register(registry)
                .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
