package dev.ponte.sync.run;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of accounts in runs, and by which steps. */
@ApplicationScoped
public class AccountViews {

    private static final String OF_RUN =
            "SELECT account, state, error, rounds, differences, reads, writes, notices, started_at,"
                    + " finished_at FROM sync_run_account WHERE run_id = $1 ORDER BY account";

    private static final String STEPS =
            "SELECT account, round, position, step, state, changes, error, begun_at, finished_at"
                    + " FROM sync_step WHERE run_id = $1 AND ($2::text IS NULL OR account = $2)"
                    + " ORDER BY account, round, position";

    private static final String SUCCESS =
            "SELECT account, runs, alike FROM sync_account WHERE runs > 0";

    private final Pool pool;

    AccountViews(Pool pool) {
        this.pool = pool;
    }

    /**
     * An account in a run.
     *
     * @param notices as JSON: code, subject, detail each
     */
    public record InRun(
            String account,
            String state,
            @Nullable String error,
            int rounds,
            @Nullable Integer differences,
            int reads,
            int writes,
            JsonArray notices,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /**
     * A step.
     *
     * @param changes as JSON: {@link dev.ponte.sync.plan.Change} each
     */
    public record OfAccount(
            String account,
            int round,
            int position,
            String step,
            String state,
            JsonArray changes,
            @Nullable String error,
            @Nullable Instant begunAt,
            @Nullable Instant finishedAt) {}

    /**
     * How often it became alike, of the replications that it had its turn in. Counted on {@code
     * sync_account} as they end: no history is read, and forgotten runs still count.
     */
    public record Success(String account, int runs, int alike) {}

    public Uni<List<InRun>> of(UUID run) {
        return pool.preparedQuery(OF_RUN)
                .execute(Tuple.of(run))
                .map(
                        rows -> {
                            List<InRun> all = new ArrayList<>();
                            rows.forEach(row -> all.add(inRun(row)));
                            return all;
                        });
    }

    private static InRun inRun(Row row) {
        return new InRun(
                row.getString("account"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getString("error"),
                row.getInteger("rounds"),
                row.getInteger("differences"),
                row.getInteger("reads"),
                row.getInteger("writes"),
                row.getJsonArray("notices"),
                RunRow.time(row.getOffsetDateTime("started_at")),
                RunRow.time(row.getOffsetDateTime("finished_at")));
    }

    /**
     * @param account null for all of the run
     */
    public Uni<List<OfAccount>> steps(UUID run, @Nullable String account) {
        return pool.preparedQuery(STEPS)
                .execute(Tuple.of(run, account))
                .map(
                        rows -> {
                            List<OfAccount> all = new ArrayList<>();
                            rows.forEach(row -> all.add(step(row)));
                            return all;
                        });
    }

    private static OfAccount step(Row row) {
        return new OfAccount(
                row.getString("account"),
                row.getInteger("round"),
                row.getInteger("position"),
                row.getString("step"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getJsonArray("changes"),
                row.getString("error"),
                RunRow.time(row.getOffsetDateTime("begun_at")),
                RunRow.time(row.getOffsetDateTime("finished_at")));
    }

    public Uni<List<Success>> success() {
        return pool.query(SUCCESS)
                .execute()
                .map(
                        rows -> {
                            List<Success> all = new ArrayList<>();
                            rows.forEach(
                                    row ->
                                            all.add(
                                                    new Success(
                                                            row.getString("account"),
                                                            row.getInteger("runs"),
                                                            row.getInteger("alike"))));
                            return all;
                        });
    }
}
