package dev.ponte.sync.run;

import io.vertx.pgclient.PgException;

/** PostgreSQL says that there is one already. */
final class UniqueViolation {

    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    static boolean is(Throwable thrown) {
        return thrown instanceof PgException e && SQL_STATE.equals(e.getSqlState());
    }
}
