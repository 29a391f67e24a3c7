package dev.ponte.gateway.ledger;

import dev.ponte.kit.text.CleanText;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows as the arrays that {@code unnest} takes, and single values out of rows. */
final class Columns {

    /** Between the texts of one row's list; no id has it, and one that had would be split. */
    private static final String SEPARATOR = "\u001f";

    private Columns() {}

    static <R, V> V[] of(List<R> rows, IntFunction<V[]> array, Function<R, @Nullable V> value) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /** An array cannot hold arrays of different lengths: {@code string_to_array} splits it. */
    static String joined(Collection<String> texts) {
        return String.join(SEPARATOR, texts);
    }

    /** PostgreSQL's text takes no NUL. */
    static @Nullable String clean(@Nullable String text) {
        return text == null ? null : CleanText.of(text);
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static <T> List<T> rows(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(read.apply(row)));
        return all;
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
