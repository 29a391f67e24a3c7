package dev.ponte.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * {@code ponte.consumer.events{consumer,outcome=handled|duplicate}}, {@code
 * ponte.consumer.retries{consumer}} while something is away, {@code
 * ponte.consumer.splits{consumer}} when a batch held a record at fault. Dead letters are counted
 * where they are written.
 */
@ApplicationScoped
class ConsumerMetrics {

    private final MeterRegistry meters;

    ConsumerMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void handled(String consumer, int fresh, int all) {
        count(consumer, "handled", fresh);
        count(consumer, "duplicate", all - fresh);
    }

    void retry(String consumer) {
        meters.counter("ponte.consumer.retries", "consumer", consumer).increment();
    }

    void split(String consumer) {
        meters.counter("ponte.consumer.splits", "consumer", consumer).increment();
    }

    private void count(String consumer, String outcome, int events) {
        meters.counter("ponte.consumer.events", "consumer", consumer, "outcome", outcome)
                .increment(events);
    }
}
