package dev.ponte.gateway.ledger;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a statement and their values, side by side; values never become SQL. */
final class Where {

    private final StringBuilder sql = new StringBuilder(" WHERE true");
    private final List<Object> values = new ArrayList<>();

    /**
     * @param condition with a {@code ?} for each use of the value
     * @param value null leaves the condition out
     */
    Where and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" AND ").append(condition.replace("?", "$" + values.size()));
        }
        return this;
    }

    /** A condition without a value of the caller's. */
    Where and(String condition) {
        sql.append(" AND ").append(condition);
        return this;
    }

    /** A value outside the conditions, such as a limit. */
    String value(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    String sql() {
        return sql.toString();
    }

    Tuple values() {
        return Tuple.from(values);
    }
}
