package dev.ponte.sync.account;

import dev.ponte.sync.account.Member.Found;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** From rows of {@code sync_account}. */
final class MemberRow {

    static final String COLUMNS =
            "account, group_id, role, label, paused, state, drift, error, last_run, checked_at,"
                    + " converged_at";

    private MemberRow() {}

    static List<Member> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(MemberRow::one).toList();
    }

    static Optional<Member> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static Member one(Row row) {
        return new Member(
                row.getString("account"),
                row.getString("group_id"),
                Role.valueOf(row.getString("role")),
                row.getString("label"),
                row.getBoolean("paused"),
                new Found(
                        row.getString("state"),
                        row.getInteger("drift"),
                        row.getString("error"),
                        row.getUUID("last_run"),
                        time(row, "checked_at"),
                        time(row, "converged_at")));
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
