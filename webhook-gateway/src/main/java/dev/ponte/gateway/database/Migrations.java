package dev.ponte.gateway.database;

import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema up to date, on a thread of its own, again and again until PostgreSQL is there.
 * Nothing of the start waits for it; what needs the tables waits for {@link #done()}.
 */
@Singleton
public final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Completes when the tables are there. */
    public Uni<@Nullable Void> done() {
        return Uni.createFrom().completionStage(done);
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("ponte-migrations").start(this::migrate);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void migrate() {
        try {
            for (int attempt = 1; !migrated(attempt); attempt++) {
                if (stopping.await(TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            done.complete(null);
        } catch (InterruptedException e) {
            LOG.debug("migrations interrupted");
        }
    }

    private boolean migrated(int attempt) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            LogLine.of("the schema waits for PostgreSQL")
                    .with(LogKey.ERROR, e.getClass().getSimpleName())
                    .with(LogKey.ATTEMPT, attempt)
                    .log(LOG, attempt == 1 ? Logger.Level.WARN : Logger.Level.DEBUG, e);
            return false;
        }
    }
}
