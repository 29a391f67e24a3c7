package dev.ponte.sync.run;

import dev.ponte.sync.plan.Part;
import dev.ponte.sync.run.Run.State;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a row of {@code sync_run}. */
final class RunRow {

    static final String COLUMNS =
            "id, group_id, undoes, part, dry_run, allow_delete, cause, requested_by, state,"
                    + " cancelled, error, master, snapshot, created_at, started_at, finished_at";

    private RunRow() {}

    static List<Run> all(RowSet<Row> rows) {
        List<Run> runs = new ArrayList<>();
        rows.forEach(row -> runs.add(of(row)));
        return runs;
    }

    static Optional<Run> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static Run of(Row row) {
        return new Run(
                row.getUUID("id"),
                row.getString("group_id"),
                row.getUUID("undoes"),
                Part.valueOf(row.getString("part")),
                row.getBoolean("dry_run"),
                row.getBoolean("allow_delete"),
                Cause.valueOf(row.getString("cause")),
                row.getString("requested_by"),
                State.valueOf(row.getString("state")),
                row.getBoolean("cancelled"),
                row.getString("error"),
                row.getString("master"),
                row.getUUID("snapshot"),
                row.getOffsetDateTime("created_at").toInstant(),
                time(row.getOffsetDateTime("started_at")),
                time(row.getOffsetDateTime("finished_at")));
    }

    static @Nullable Instant time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
