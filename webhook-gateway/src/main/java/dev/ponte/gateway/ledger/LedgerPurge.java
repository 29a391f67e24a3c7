package dev.ponte.gateway.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Forgets what is too old: bodies and records first, then what they belonged to. Counts {@code
 * ponte.gateway.ledger.purged{what}}.
 */
@ApplicationScoped
class LedgerPurge {

    private final Pool pool;
    private final LedgerConfig config;
    private final MeterRegistry meters;
    private final List<Table> tables;

    LedgerPurge(Pool pool, LedgerConfig config, Retention retention, MeterRegistry meters) {
        this.pool = pool;
        this.config = config;
        this.meters = meters;
        this.tables =
                List.of(
                        new Table("body", "delivery_body", "received_at", retention.bodies()),
                        new Table("delivery", "delivery", "received_at", retention.deliveries()),
                        new Table(
                                "dead-letter-record",
                                "dead_letter_record",
                                "rejected_at",
                                retention.deadLetterRecords()),
                        new Table(
                                "dead-letter",
                                "dead_letter",
                                "rejected_at",
                                retention.deadLetters()));
    }

    private record Table(String what, String name, String age, Duration kept) {

        /** Replicas purge side by side: rows that another one is at are skipped. */
        String delete() {
            return "DELETE FROM %1$s WHERE id IN (SELECT id FROM %1$s WHERE %2$s < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)"
                    .formatted(name, age);
        }
    }

    @Scheduled(
            every = "${ponte.gateway.ledger.purge-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return purge(Instant.now());
    }

    Uni<Void> purge(Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Table table : tables) {
            all = all.chain(() -> purge(table, now.minus(table.kept)));
        }
        return all;
    }

    /** Small statements until nothing is left, so that no transaction is long. */
    private Uni<Void> purge(Table table, Instant before) {
        return deleteSome(table, before)
                .repeat()
                .until(deleted -> deleted < config.purgeBatch())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> deleteSome(Table table, Instant before) {
        return pool.preparedQuery(table.delete())
                .execute(Tuple.of(Columns.utc(before), config.purgeBatch()))
                .map(rows -> rows.rowCount())
                .invoke(deleted -> count(table, deleted));
    }

    private void count(Table table, int deleted) {
        meters.counter("ponte.gateway.ledger.purged", "what", table.what).increment(deleted);
    }
}
