package dev.ponte.sync.run;

import dev.ponte.kit.page.Cursor;
import dev.ponte.sync.plan.Part;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How runs are going, counted. */
@ApplicationScoped
public class RunViews {

    private static final String SELECT =
            "SELECT r.id, r.group_id, r.undoes, r.part, r.dry_run, r.allow_delete, r.cause,"
                    + " r.requested_by, r.state, r.error, r.master, r.created_at, r.begin_after,"
                    + " r.started_at, r.finished_at, r.look, c.* FROM sync_run AS r"
                    + " LEFT JOIN LATERAL ("
                    + "SELECT count(*) AS total,"
                    + " count(*) FILTER (WHERE a.state = 'WAITING') AS waiting,"
                    + " count(*) FILTER (WHERE a.state = 'RUNNING') AS running,"
                    + " count(*) FILTER (WHERE a.state = 'UNCHANGED') AS unchanged,"
                    + " count(*) FILTER (WHERE a.state = 'CONVERGED') AS converged,"
                    + " count(*) FILTER (WHERE a.state = 'PLANNED') AS planned,"
                    + " count(*) FILTER (WHERE a.state = 'BLOCKED') AS blocked,"
                    + " count(*) FILTER (WHERE a.state = 'FAILED') AS failed,"
                    + " count(*) FILTER (WHERE a.state = 'CANCELLED') AS cancelled_accounts,"
                    + " coalesce(sum(a.reads), 0)::int AS reads,"
                    + " coalesce(sum(a.writes), 0)::int AS writes,"
                    + " coalesce(sum(a.differences), 0)::int AS differences, "
                    + WorkRow.COLUMNS
                    + " FROM "
                    + WorkRow.ACCOUNTS
                    + " AS a) AS c ON true ";

    private static final String ONE = SELECT + "WHERE r.id = $1";

    private static final String UNDER_WAY =
            SELECT
                    + "WHERE r.group_id = ANY ($1) AND r.state IN ('QUEUED', 'READING', 'RUNNING')"
                    + " ORDER BY r.created_at";

    private final Pool pool;

    RunViews(Pool pool) {
        this.pool = pool;
    }

    /**
     * A run and how many of its accounts are how far.
     *
     * @param work null before the master was read
     */
    public record Counted(
            UUID id,
            String group,
            @Nullable UUID undoes,
            Part part,
            boolean dryRun,
            boolean allowDelete,
            Cause cause,
            @Nullable String requestedBy,
            Run.State state,
            @Nullable String error,
            @Nullable String master,
            Instant createdAt,
            @Nullable Instant beginAfter,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            Counts accounts,
            int reads,
            int writes,
            int differences,
            @Nullable Work work) {

        public boolean over() {
            return state.over();
        }
    }

    /** Accounts by state. */
    public record Counts(
            int total,
            int waiting,
            int running,
            int unchanged,
            int converged,
            int planned,
            int blocked,
            int failed,
            int cancelled) {}

    public Uni<Optional<Counted>> find(UUID run) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(run))
                .map(rows -> all(rows).stream().findFirst());
    }

    /**
     * Which runs; null for any.
     *
     * @param account one that had or has its turn in them
     * @param since the first time of asking that counts
     * @param until the first that does not
     */
    public record Filter(
            Collection<String> groups,
            Run.@Nullable State state,
            @Nullable String account,
            @Nullable Instant since,
            @Nullable Instant until) {

        /** All of some groups. */
        public static Filter of(Collection<String> groups) {
            return new Filter(groups, null, null, null, null);
        }
    }

    /** The newest first. */
    public Uni<List<Counted>> newest(Filter filter, @Nullable Cursor<UUID> after, int limit) {
        Conditions conditions =
                new Conditions("true")
                        .and("r.group_id = ANY (?)", filter.groups())
                        .and("r.state = ?", filter.state())
                        .and(
                                "EXISTS (SELECT FROM sync_run_account AS o"
                                        + " WHERE o.run_id = r.id AND o.account = ?)",
                                filter.account())
                        .and("r.created_at >= ?", filter.since())
                        .and("r.created_at < ?", filter.until());
        String older =
                after == null
                        ? ""
                        : " AND (r.created_at, r.id) < (%s, %s)"
                                .formatted(
                                        conditions.next(after.time()), conditions.next(after.id()));
        return pool.preparedQuery(
                        SELECT
                                + conditions.sql()
                                + older
                                + " ORDER BY r.created_at DESC, r.id DESC LIMIT "
                                + limit)
                .execute(conditions.values())
                .map(RunViews::all);
    }

    public Uni<List<Counted>> underWay(List<String> groups) {
        Tuple tuple = Tuple.tuple();
        tuple.addValue(groups.toArray(String[]::new));
        return pool.preparedQuery(UNDER_WAY).execute(tuple).map(RunViews::all);
    }

    private static List<Counted> all(RowSet<Row> rows) {
        List<Counted> all = new ArrayList<>();
        rows.forEach(row -> all.add(counted(row)));
        return all;
    }

    private static Counted counted(Row row) {
        return new Counted(
                row.getUUID("id"),
                row.getString("group_id"),
                row.getUUID("undoes"),
                Part.of(row.getString("part").toLowerCase(Locale.ROOT)),
                row.getBoolean("dry_run"),
                row.getBoolean("allow_delete"),
                Cause.valueOf(row.getString("cause")),
                row.getString("requested_by"),
                Run.State.valueOf(row.getString("state")),
                row.getString("error"),
                row.getString("master"),
                row.getOffsetDateTime("created_at").toInstant(),
                RunRow.time(row.getOffsetDateTime("begin_after")),
                RunRow.time(row.getOffsetDateTime("started_at")),
                RunRow.time(row.getOffsetDateTime("finished_at")),
                new Counts(
                        row.getInteger("total"),
                        row.getInteger("waiting"),
                        row.getInteger("running"),
                        row.getInteger("unchanged"),
                        row.getInteger("converged"),
                        row.getInteger("planned"),
                        row.getInteger("blocked"),
                        row.getInteger("failed"),
                        row.getInteger("cancelled_accounts")),
                row.getInteger("reads"),
                row.getInteger("writes"),
                row.getInteger("differences"),
                WorkRow.of(row));
    }
}
