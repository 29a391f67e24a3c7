package dev.ponte.sync.run;

import dev.ponte.kit.page.Cursor;
import dev.ponte.sync.apply.Outcome;
import dev.ponte.sync.plan.Part;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of accounts, over all runs. */
@ApplicationScoped
public class RunLog {

    private static final String SELECT =
            """
            SELECT a.run_id, a.account, a.state, a.error, a.differences, a.reads, a.writes,
                a.started_at, a.finished_at, r.group_id, r.undoes, r.part, r.dry_run, r.cause,
                r.requested_by, coalesce((SELECT jsonb_agg(jsonb_build_object(
                    'round', s.round, 'position', s.position, 'step', s.step, 'error', s.error)
                    ORDER BY s.round, s.position) FROM sync_step AS s WHERE s.run_id = a.run_id
                    AND s.account = a.account AND s.state = 'FAILED'), '[]') AS failed
            FROM sync_run_account AS a JOIN sync_run AS r ON r.id = a.run_id
            """;

    private final Pool pool;

    RunLog(Pool pool) {
        this.pool = pool;
    }

    /** An account that a run has ended for. */
    public record Entry(
            UUID run,
            String group,
            String account,
            @Nullable UUID undoes,
            Part part,
            boolean dryRun,
            Cause cause,
            @Nullable String requestedBy,
            Outcome.State state,
            @Nullable String error,
            @Nullable Integer differences,
            int reads,
            int writes,
            @Nullable Instant startedAt,
            Instant finishedAt,
            List<FailedStep> failedSteps) {

        public Cursor<Place> cursor() {
            return new Cursor<>(finishedAt, new Place(run, account));
        }
    }

    /**
     * @param position in its round, from 0
     * @param error a stable code
     */
    public record FailedStep(int round, int position, String step, @Nullable String error) {}

    /** Tells entries of the same time apart. */
    public record Place(UUID run, String account) {

        /**
         * @throws IllegalArgumentException when it is none
         */
        public static Place parse(String text) {
            int split = text.indexOf('/');
            if (split < 0) {
                throw new IllegalArgumentException("no place in the log");
            }
            return new Place(UUID.fromString(text.substring(0, split)), text.substring(split + 1));
        }

        @Override
        public String toString() {
            return run + "/" + account;
        }
    }

    /**
     * Which entries; null for any.
     *
     * @param closed groups of which nothing is told
     * @param accounts those that may be told of; null for all
     * @param since the first time that counts
     * @param until the first time that does not
     */
    public record Filter(
            Collection<String> closed,
            @Nullable Collection<String> accounts,
            @Nullable String group,
            Outcome.@Nullable State state,
            @Nullable UUID run,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** The newest first. */
    public Uni<List<Entry>> newest(Filter filter, @Nullable Cursor<Place> after, int limit) {
        Conditions conditions =
                new Conditions("a.finished_at IS NOT NULL")
                        .and("a.finished_at >= ?", filter.since())
                        .and("a.finished_at < ?", filter.until())
                        .and("r.group_id <> ALL (?)", filter.closed())
                        .and("a.account = ANY (?)", filter.accounts())
                        .and("r.group_id = ?", filter.group())
                        .and("a.state = ?", filter.state())
                        .and("a.run_id = ?", filter.run());
        String sql = SELECT + conditions.sql() + older(conditions, after);
        return pool.preparedQuery(
                        sql
                                + " ORDER BY a.finished_at DESC, a.run_id DESC, a.account DESC"
                                + " LIMIT "
                                + limit)
                .execute(conditions.values())
                .map(
                        rows -> {
                            List<Entry> all = new ArrayList<>();
                            rows.forEach(row -> all.add(entry(row)));
                            return all;
                        });
    }

    private static String older(Conditions conditions, @Nullable Cursor<Place> after) {
        return after == null
                ? ""
                : " AND (a.finished_at, a.run_id, a.account) < (%s, %s, %s)"
                        .formatted(
                                conditions.next(after.time()),
                                conditions.next(after.id().run()),
                                conditions.next(after.id().account()));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("run_id"),
                row.getString("group_id"),
                row.getString("account"),
                row.getUUID("undoes"),
                Part.valueOf(row.getString("part")),
                row.getBoolean("dry_run"),
                Cause.valueOf(row.getString("cause")),
                row.getString("requested_by"),
                Outcome.State.valueOf(row.getString("state")),
                row.getString("error"),
                row.getInteger("differences"),
                row.getInteger("reads"),
                row.getInteger("writes"),
                RunRow.time(row.getOffsetDateTime("started_at")),
                row.getOffsetDateTime("finished_at").toInstant(),
                failed(row.getJsonArray("failed")));
    }

    private static List<FailedStep> failed(JsonArray steps) {
        List<FailedStep> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.getJsonObject(i);
            all.add(
                    new FailedStep(
                            step.getInteger("round"),
                            step.getInteger("position"),
                            step.getString("step"),
                            step.getString("error")));
        }
        return all;
    }
}
