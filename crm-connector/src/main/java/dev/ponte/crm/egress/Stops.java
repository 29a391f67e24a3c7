package dev.ponte.crm.egress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Table {@code kommo_stop}: all calls of all replicas end at once when Kommo shuts us out, for each
 * further one makes it worse. Only a person lets them go on.
 */
@ApplicationScoped
public class Stops {

    private static final Logger LOG = Logger.getLogger(Stops.class);

    private static final String STOP =
            "INSERT INTO kommo_stop (account, reason) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    private static final String IN_FORCE =
            "SELECT account, reason, stopped_at FROM kommo_stop WHERE resumed_at IS NULL";

    private static final String RESUME =
            "UPDATE kommo_stop SET resumed_at = now(), resumed_by = $1 WHERE resumed_at IS NULL";

    private final Pool pool;
    private volatile boolean stopped;

    Stops(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        Gauge.builder("ponte.kommo.stopped", () -> stopped ? 1 : 0)
                .description("1 while no call to Kommo is made because it shut us out")
                .register(meters);
    }

    /**
     * A stop in force.
     *
     * @param account whose call met it
     */
    public record Stop(String account, String reason, Instant since) {}

    /** From now on nobody calls. */
    Uni<Void> stop(String account, String reason) {
        return pool.preparedQuery(STOP)
                .execute(Tuple.of(account, reason))
                .invoke(
                        rows -> {
                            seen(true);
                            if (rows.rowCount() == 1) {
                                LOG.errorf(
                                        "Kommo shut us out, all calls are stopped until a person resumes them: account=%s reason=%s",
                                        account, reason);
                            }
                        })
                .replaceWithVoid();
    }

    /** Whether a call was just refused for it; for the figure that alarms are made of. */
    void seen(boolean stop) {
        stopped = stop;
    }

    public Uni<Optional<Stop>> inForce() {
        return pool.query(IN_FORCE)
                .execute()
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(
                                                row ->
                                                        new Stop(
                                                                row.getString("account"),
                                                                row.getString("reason"),
                                                                row.getOffsetDateTime("stopped_at")
                                                                        .toInstant()))
                                        .findFirst())
                .invoke(stop -> seen(stop.isPresent()));
    }

    /** A person has looked: calls may go on. Whether there was a stop. */
    public Uni<Boolean> resume(String by) {
        return pool.preparedQuery(RESUME)
                .execute(Tuple.of(by))
                .map(rows -> rows.rowCount() > 0)
                .invoke(
                        was -> {
                            seen(false);
                            if (was) {
                                LOG.infof("calls to Kommo go on: by=%s", by);
                            }
                        });
    }
}
