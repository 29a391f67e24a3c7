package dev.ponte.kit.outbox;

import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the outbox holds, for as long as the service runs. A thread of its own with
 * straight-line code; it uses one connection while it works and none while it waits.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Pool pool;
    private final RelayBell bell;
    private final EventPublisher publisher;
    private final RelayMetrics metrics;
    private final List<OutboxListener> listeners;
    private final OutboxConfig config;
    private final RelayRound round;
    private final BackOff backOffs;
    private final BackOff contentions;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private int contended;
    private long measuredAt = Long.MIN_VALUE;
    private @Nullable Thread thread;

    OutboxRelay(
            Pool pool,
            RelayBell bell,
            EventPublisher publisher,
            RelayMetrics metrics,
            @All List<OutboxListener> listeners,
            OutboxConfig config) {
        this.pool = pool;
        this.bell = bell;
        this.publisher = publisher;
        this.metrics = metrics;
        this.listeners = List.copyOf(listeners);
        this.config = config;
        this.round = new RelayRound(publisher, metrics, config.batchSize());
        this.backOffs = new BackOff(config.backOff(), config.maxBackOff());
        this.contentions = new BackOff(config.contendedEvery(), config.sweepEvery());
    }

    void onStart(@Observes StartupEvent event) {
        if (config.relay()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("ponte-outbox-relay").start(this::relay);
    }

    /** Lets a round under way end, then leaves. What is unsent stays for the next process. */
    void stop() {
        stopping.countDown();
        bell.ring();
        Thread running = thread;
        if (running != null) {
            join(running);
        }
        publisher.close();
    }

    private static void join(Thread running) {
        try {
            if (!running.join(STOP_TIMEOUT)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay() {
        int failures = 0;
        try {
            while (stopping.getCount() > 0) {
                try {
                    Duration wait = waitAfter(oneRound());
                    recovered(failures);
                    failures = 0;
                    bell.await(wait);
                } catch (RuntimeException e) {
                    // Kafka or PostgreSQL is away, in whichever of many ways: the rows are safe.
                    failed(e, ++failures);
                    pause(backOffs.after(failures));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("outbox relay interrupted");
        }
    }

    /** Once per outage, and again at debug: an hour away is not an hour of warnings. */
    private static void failed(RuntimeException failure, int times) {
        LogLine.of("outbox relay waits")
                .with(LogKey.ERROR, failure.getClass().getSimpleName())
                .with(LogKey.ATTEMPT, times)
                .log(LOG, times == 1 ? Logger.Level.WARN : Logger.Level.DEBUG, failure);
    }

    private static void recovered(int failures) {
        if (failures > 0) {
            LogLine.of("outbox relay goes on")
                    .with(LogKey.ATTEMPT, failures)
                    .log(LOG, Logger.Level.INFO);
        }
    }

    /** Whatever rings: only stopping ends it early. */
    private void pause(Duration time) throws InterruptedException {
        if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("outbox relay stops while it waits");
        }
    }

    private RelayRound.Outcome oneRound() throws InterruptedException {
        SqlConnection connection = pool.getConnection().await().atMost(config.databaseTimeout());
        OutboxTable table = new OutboxTable(connection, config.databaseTimeout());
        try {
            // First, so that the figures tell of a Kafka that is away.
            measureNowAndThen(connection);
            return round.run(table);
        } finally {
            table.release();
        }
    }

    private void measureNowAndThen(SqlConnection connection) {
        long now = System.nanoTime();
        if (measuredAt == Long.MIN_VALUE || now - measuredAt > config.measureEvery().toNanos()) {
            measuredAt = now;
            metrics.measure(connection, config.databaseTimeout());
        }
    }

    private Duration waitAfter(RelayRound.Outcome outcome) {
        if (outcome != RelayRound.Outcome.CONTENDED) {
            contended = 0;
        }
        return switch (outcome) {
            case MORE -> Duration.ZERO;
            case CONTENDED -> contentions.after(++contended);
            case DRAINED -> {
                listeners.forEach(OutboxListener::drained);
                yield config.sweepEvery();
            }
        };
    }
}
