package dev.ponte.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets events that nobody will deliver again. */
@ApplicationScoped
class InboxPurge {

    /** Replicas purge side by side: rows that another one is at are skipped. */
    private static final String DELETE =
            """
            DELETE FROM inbox WHERE (consumer, event_id) IN (
                SELECT consumer, event_id FROM inbox
                WHERE seen_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private final Pool pool;
    private final InboxConfig config;

    InboxPurge(Pool pool, InboxConfig config) {
        this.pool = pool;
        this.config = config;
    }

    @Scheduled(
            every = "${ponte.inbox.purge-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return purge(Instant.now().minus(config.retention()));
    }

    /** Small statements until nothing is left, so that no transaction is long. */
    Uni<Void> purge(Instant before) {
        return deleteSome(before)
                .repeat()
                .until(deleted -> deleted < config.purgeBatch())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> deleteSome(Instant before) {
        OffsetDateTime limit = before.atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(limit, config.purgeBatch()))
                .map(rows -> rows.rowCount());
    }
}
