package dev.ponte.conversation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of rows that are written together: one statement with an array for each column costs
 * PostgreSQL about half of a statement for each row (PERFORMANCE.md).
 */
final class Columns {

    private final List<Column> columns;

    private record Column(String name, Type type) {}

    private enum Type {
        UUID,
        TEXT,
        BIGINT,
        INT,
        TIMESTAMPTZ;

        Object[] array(int size) {
            return switch (this) {
                case UUID -> new java.util.UUID[size];
                case TEXT -> new String[size];
                case BIGINT -> new Long[size];
                case INT -> new Integer[size];
                case TIMESTAMPTZ -> new OffsetDateTime[size];
            };
        }
    }

    private Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * @param names and types: {@code id uuid, phone text}
     */
    static Columns of(String names) {
        List<Column> columns = new ArrayList<>();
        for (String column : names.split(",", -1)) {
            String[] parts = column.strip().split(" ", 2);
            columns.add(new Column(parts[0], Type.valueOf(parts[1].toUpperCase(Locale.ROOT))));
        }
        return new Columns(columns);
    }

    /** These, and others behind them. */
    Columns and(Columns others) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(others.columns);
        return new Columns(all);
    }

    /** Their names, behind a prefix each: {@code n.id, n.phone}. */
    String names(String prefix) {
        return columns.stream()
                .map(column -> prefix + column.name())
                .collect(Collectors.joining(", "));
    }

    /**
     * The rows as a table in {@code FROM}: {@code unnest($1::uuid[], $2::text[]) AS n (id, phone)}.
     */
    String unnested(String alias) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "$" + (i + 1) + "::" + columns.get(i).type() + "[]")
                .collect(
                        Collectors.joining(
                                ", ", "unnest(", ") AS " + alias + " (" + names("") + ")"));
    }

    /** Runs a statement that reads {@link #unnested} rows; none, and nothing is run. */
    Uni<Void> run(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).execute(arrays(rows)).replaceWithVoid();
    }

    private Tuple arrays(List<Tuple> rows) {
        Tuple arrays = Tuple.tuple();
        for (int column = 0; column < columns.size(); column++) {
            Object[] values = columns.get(column).type().array(rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row).getValue(column);
            }
            arrays.addValue(values);
        }
        return arrays;
    }
}
