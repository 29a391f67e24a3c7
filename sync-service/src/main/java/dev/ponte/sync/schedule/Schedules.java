package dev.ponte.sync.schedule;

import dev.ponte.sync.account.InvalidSettingsException;
import dev.ponte.sync.plan.Part;
import dev.ponte.sync.run.RunRequest;
import dev.ponte.sync.run.Runs;
import dev.ponte.sync.run.Runs.Asked;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code sync_schedule}. */
@ApplicationScoped
public class Schedules {

    private static final String COLUMNS = "group_id, task, cron, zone, next_at, last_at, last_run";

    private static final String OF_GROUP =
            "SELECT " + COLUMNS + " FROM sync_schedule WHERE group_id = $1 ORDER BY task";

    private static final String PUT =
            "INSERT INTO sync_schedule (group_id, task, cron, zone, next_at)"
                    + " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (group_id, task) DO UPDATE"
                    + " SET cron = $3, zone = $4, next_at = $5, updated_at = now() RETURNING "
                    + COLUMNS;

    private static final String REMOVE =
            "DELETE FROM sync_schedule WHERE group_id = $1 AND task = $2";

    /** One at a time: what another replica has in hand is passed over. */
    private static final String DUE =
            "SELECT "
                    + COLUMNS
                    + " FROM sync_schedule WHERE next_at <= $1"
                    + " ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED";

    private static final String BEGUN =
            "UPDATE sync_schedule SET next_at = $3, last_at = $4, last_run = $5"
                    + " WHERE group_id = $1 AND task = $2";

    private final Pool pool;
    private final Runs runs;
    private final Clock clock;

    Schedules(Pool pool, Runs runs) {
        this.pool = pool;
        this.runs = runs;
        this.clock = Clock.systemUTC();
    }

    public Uni<List<Schedule>> of(String group) {
        return pool.preparedQuery(OF_GROUP).execute(Tuple.of(group)).map(Schedules::all);
    }

    /**
     * @throws InvalidSettingsException when its time never comes
     */
    public Uni<Schedule> put(String group, ScheduledTask task, Cron cron) {
        return pool.preparedQuery(PUT)
                .execute(
                        Tuple.of(
                                group,
                                task.name(),
                                cron.expression(),
                                cron.zone(),
                                at(next(cron, clock.instant()))))
                .map(rows -> all(rows).getFirst());
    }

    /** Whether there was one. */
    public Uni<Boolean> remove(String group, ScheduledTask task) {
        return pool.preparedQuery(REMOVE)
                .execute(Tuple.of(group, task.name()))
                .map(rows -> rows.rowCount() == 1);
    }

    /**
     * Asks for the run of one schedule whose time has come, and sets its next time, in one
     * transaction: once, on whatever replica. Times that were missed are made up for by one run.
     *
     * @return empty when none is due
     */
    Uni<Optional<Asked>> beginOne() {
        Instant now = clock.instant();
        return pool.withTransaction(
                tx ->
                        tx.preparedQuery(DUE)
                                .execute(Tuple.of(at(now)))
                                .map(Schedules::all)
                                .chain(due -> begin(tx, due, now)));
    }

    private Uni<Optional<Asked>> begin(SqlConnection tx, List<Schedule> due, Instant now) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Schedule schedule = due.getFirst();
        return runs.ask(tx, request(schedule))
                .call(asked -> begun(tx, schedule, now, asked))
                .map(Optional::of);
    }

    private static Uni<Void> begun(SqlConnection tx, Schedule schedule, Instant now, Asked asked) {
        Tuple tuple = Tuple.tuple();
        tuple.addString(schedule.group());
        tuple.addString(schedule.task().name());
        tuple.addOffsetDateTime(at(next(schedule.cron(), now)));
        tuple.addOffsetDateTime(at(now));
        tuple.addUUID(asked.run().id());
        return tx.preparedQuery(BEGUN).execute(tuple).replaceWithVoid();
    }

    private static RunRequest request(Schedule schedule) {
        return new RunRequest(
                schedule.group(),
                Part.FULL,
                schedule.task().dryRun(),
                false,
                null,
                schedule.task().cause(),
                null,
                null);
    }

    private static Instant next(Cron cron, Instant now) {
        return cron.after(now)
                .orElseThrow(
                        () ->
                                new InvalidSettingsException(
                                        "cron: the time “%s” never comes"
                                                .formatted(cron.expression()),
                                        "cron: o horário “%s” nunca chega"
                                                .formatted(cron.expression())));
    }

    private static List<Schedule> all(RowSet<Row> rows) {
        List<Schedule> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(
                    new Schedule(
                            row.getString("group_id"),
                            ScheduledTask.valueOf(row.getString("task")),
                            new Cron(row.getString("cron"), row.getString("zone")),
                            row.getOffsetDateTime("next_at").toInstant(),
                            time(row.getOffsetDateTime("last_at")),
                            row.getUUID("last_run")));
        }
        return all;
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
