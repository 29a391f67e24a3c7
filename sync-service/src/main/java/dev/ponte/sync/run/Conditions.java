package dev.ponte.sync.run;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The conditions of a query: only those that were asked for, so that each finds its index. */
public final class Conditions {

    private final StringBuilder sql;
    private final Tuple values = Tuple.tuple();

    /**
     * @param first the one that always holds
     */
    public Conditions(String first) {
        sql = new StringBuilder("WHERE ").append(first);
    }

    /**
     * @param condition with one {@code ?} where the value belongs
     * @param value null for none: then the condition is left out
     */
    public Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition.replace("?", next(value)));
        }
        return this;
    }

    /** Adds a value that is named elsewhere, and says its name. */
    public String next(Object value) {
        values.addValue(
                switch (value) {
                    case Instant time -> time.atOffset(ZoneOffset.UTC);
                    case Collection<?> several -> several.toArray(String[]::new);
                    case Enum<?> word -> word.name();
                    default -> value;
                });
        return "$" + values.size();
    }

    public String sql() {
        return sql.toString();
    }

    public Tuple values() {
        return values;
    }
}
