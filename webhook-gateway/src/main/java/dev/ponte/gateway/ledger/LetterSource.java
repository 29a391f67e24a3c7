package dev.ponte.gateway.ledger;

import dev.ponte.kit.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of dead letters, to be replayed from. */
@ApplicationScoped
class LetterSource implements ReplaySource<StoredLetter, DeadLetterFilter> {

    private static final String LOCK =
            "SELECT "
                    + StoredLetter.COLUMNS
                    + " FROM dead_letter d WHERE d.id = $1 FOR UPDATE OF d";

    private static final String NOTE =
            """
            UPDATE dead_letter SET replays = replays + 1, replayed_at = $1, replayed_by = $2
            WHERE id = ANY ($3)
            """;

    private final LetterPlanner planner;

    LetterSource(LetterPlanner planner) {
        this.planner = planner;
    }

    @Override
    public String what() {
        return "dead-letter";
    }

    @Override
    public Uni<Optional<StoredLetter>> lock(SqlConnection tx, String id) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> Columns.rows(rows, StoredLetter::of).stream().findFirst());
    }

    @Override
    public Uni<List<StoredLetter>> oldest(
            SqlClient on,
            DeadLetterFilter filter,
            @Nullable Cursor<String> after,
            int limit,
            boolean lock) {
        Where where = filter.where();
        Conditions.newerThan(where, "d.rejected_at", after);
        String sql =
                "SELECT %s FROM dead_letter d %s ORDER BY d.rejected_at, d.id LIMIT %s%s"
                        .formatted(
                                StoredLetter.COLUMNS,
                                where.sql(),
                                where.value(limit),
                                lock ? " FOR UPDATE OF d" : "");
        return on.preparedQuery(sql)
                .execute(where.values())
                .map(rows -> Columns.rows(rows, StoredLetter::of));
    }

    @Override
    public Plan plan(StoredLetter letter, Instant now) {
        return planner.plan(letter, now);
    }

    @Override
    public Uni<Void> note(SqlConnection tx, List<Sent<StoredLetter>> sent, String by, Instant now) {
        Tuple values =
                Tuple.of(
                        Columns.utc(now),
                        by,
                        Columns.of(sent, String[]::new, one -> id(one.row())));
        return tx.preparedQuery(NOTE).execute(values).replaceWithVoid();
    }

    @Override
    public String id(StoredLetter letter) {
        return letter.summary().id();
    }

    @Override
    public String account(StoredLetter letter) {
        return letter.summary().account();
    }

    @Override
    public Cursor<String> place(StoredLetter letter) {
        return new Cursor<>(letter.summary().rejectedAt(), letter.summary().id());
    }
}
