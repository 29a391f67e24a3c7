package dev.ponte.sync.run;

import dev.ponte.sync.run.Work.Calls;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** What a run asks of Kommo, counted in the database. */
final class WorkRow {

    /**
     * The accounts of the run {@code r}, with the calls of each. Steps are counted of those alone
     * that are being worked on.
     */
    static final String ACCOUNTS =
            "(SELECT b.*,"
                    + " b.state = 'WAITING' OR (b.state = 'RUNNING' AND b.rounds = 0) AS unseen,"
                    + " CASE WHEN b.state = 'PLANNED'"
                    + " THEN b.reads + b.planned_writes + b.planned_reads"
                    + " WHEN b.state = 'RUNNING' AND b.rounds > 0"
                    + " THEN r.look + b.planned_writes + b.planned_reads"
                    + " ELSE b.reads + b.writes END AS whole_calls,"
                    + " CASE WHEN b.state = 'RUNNING' AND b.rounds > 0 AND NOT r.dry_run"
                    + " THEN b.planned_reads + (SELECT count(*) FROM sync_step AS s"
                    + " WHERE s.run_id = b.run_id AND s.account = b.account AND s.round = b.rounds"
                    + " AND s.state IN ('PLANNED', 'BEGUN')) ELSE 0 END AS left_calls"
                    + " FROM sync_run_account AS b WHERE b.run_id = r.id)";

    static final String COLUMNS =
            "count(*) FILTER (WHERE a.unseen) AS unseen,"
                    + " count(*) FILTER (WHERE NOT a.unseen AND a.state <> 'CANCELLED') AS seen,"
                    + " coalesce(sum(a.planned_writes + a.planned_reads), 0)::bigint"
                    + " AS planned_calls,"
                    + " coalesce(sum(a.whole_calls) FILTER (WHERE NOT a.unseen), 0)::bigint"
                    + " AS whole_sum,"
                    + " coalesce(max(a.whole_calls) FILTER (WHERE NOT a.unseen), 0)::bigint"
                    + " AS whole_longest,"
                    + " coalesce(sum(a.left_calls), 0)::bigint AS left_sum,"
                    + " coalesce(max(a.left_calls), 0)::bigint AS left_longest";

    private WorkRow() {}

    static @Nullable Work of(Row row) {
        Integer look = row.getInteger("look");
        return look == null
                ? null
                : new Work(
                        look,
                        row.getInteger("unseen"),
                        row.getInteger("seen"),
                        row.getLong("planned_calls"),
                        new Calls(row.getLong("whole_sum"), row.getLong("whole_longest")),
                        new Calls(row.getLong("left_sum"), row.getLong("left_longest")));
    }
}
