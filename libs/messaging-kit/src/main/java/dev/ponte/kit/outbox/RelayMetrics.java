package dev.ponte.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * {@code ponte.outbox.published} (events, this process), {@code ponte.outbox.pending} (events
 * waiting, counted up to {@value #COUNT_LIMIT}) and {@code ponte.outbox.lag} (age of the oldest in
 * seconds), both the same in every replica.
 */
@ApplicationScoped
class RelayMetrics {

    /** Beyond it the exact number tells nobody more, and counting would cost. */
    static final int COUNT_LIMIT = 100_000;

    private static final String MEASURE =
            """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT 100000) AS counted),
                   COALESCE(EXTRACT(EPOCH FROM now() -
                       (SELECT created_at FROM outbox ORDER BY id LIMIT 1)), 0)::float8
            """;

    private final Counter published;
    private volatile double pending;
    private volatile double lagSeconds;

    RelayMetrics(MeterRegistry meters) {
        published =
                Counter.builder("ponte.outbox.published")
                        .description("Events published from the outbox")
                        .register(meters);
        Gauge.builder("ponte.outbox.pending", () -> pending)
                .description("Events waiting in the outbox")
                .register(meters);
        Gauge.builder("ponte.outbox.lag", () -> lagSeconds)
                .description("Age of the oldest event in the outbox")
                .baseUnit("seconds")
                .register(meters);
    }

    void published(int events) {
        published.increment(events);
    }

    void measure(SqlConnection connection, Duration timeout) {
        Row row = connection.query(MEASURE).execute().await().atMost(timeout).iterator().next();
        pending = row.getLong(0);
        lagSeconds = row.getDouble(1);
    }
}
