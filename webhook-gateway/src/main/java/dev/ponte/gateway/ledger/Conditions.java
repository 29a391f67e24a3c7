package dev.ponte.gateway.ledger;

import dev.ponte.kit.page.Cursor;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What both tables of the ledger are asked for; each is called {@code d} in its statements. */
final class Conditions {

    private Conditions() {}

    /** One account by itself, so that its index gives the order too. */
    static void accounts(Where where, @Nullable Collection<String> accounts) {
        if (accounts != null && accounts.size() == 1) {
            where.and("d.account = ?", accounts.iterator().next());
        } else if (accounts != null) {
            where.and("d.account = ANY (?)", accounts.toArray(String[]::new));
        }
    }

    static void replayed(Where where, @Nullable Boolean replayed) {
        if (replayed != null) {
            where.and(replayed ? "d.replays > 0" : "d.replays = 0");
        }
    }

    /** From the first time on, before the second. */
    static void between(Where where, String column, @Nullable Instant from, @Nullable Instant to) {
        where.and(column + " >= ?", from == null ? null : Columns.utc(from))
                .and(column + " < ?", to == null ? null : Columns.utc(to));
    }

    /** What follows the cursor when the newest comes first. */
    static void olderThan(Where where, String column, @Nullable Cursor<String> cursor) {
        beyond(where, column, "<", cursor);
    }

    /** What follows the cursor when the oldest comes first. */
    static void newerThan(Where where, String column, @Nullable Cursor<String> cursor) {
        beyond(where, column, ">", cursor);
    }

    private static void beyond(
            Where where, String column, String which, @Nullable Cursor<String> cursor) {
        if (cursor != null) {
            String time = where.value(Columns.utc(cursor.time()));
            String id = where.value(cursor.id());
            where.and("(" + column + ", d.id) " + which + " (" + time + ", " + id + ")");
        }
    }
}
