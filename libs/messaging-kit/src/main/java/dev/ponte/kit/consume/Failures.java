package dev.ponte.kit.consume;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the world around us from a failure of the record. */
final class Failures {

    /**
     * SQLSTATE classes that pass by themselves: 08 connection, 40 roll-back (deadlock,
     * serialization), 53 resources, 57 operator (shutdown, cancel), 58 system.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /**
     * 25006 read-only (fail-over under way), 55P03 lock not available, 42P01 no such table (the
     * migration is still to come; no record is to blame for it).
     */
    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03", "42P01");

    /** What the client says without a type of its own; it says other things that way too. */
    private static final List<String> LOST_CONNECTION =
            List.of(
                    "Timeout",
                    "Connection is not active",
                    "Connection was closed",
                    "Connection closed",
                    "Pool closed",
                    "Client is closed");

    private static final int MAX_DEPTH = 16;

    private Failures() {}

    /** Whether repeating the same work later can succeed, however often it failed. */
    static boolean isInfrastructure(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (passes(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case PgException e -> passes(e.getSqlState());
            case ClosedConnectionException e -> true;
            case IOException e -> true;
            case TimeoutException e -> true;
            case io.smallrye.mutiny.TimeoutException e -> true;
            // A failure and the roll-back that failed after it.
            case CompositeException e -> e.getCauses().stream().anyMatch(Failures::passes);
            case VertxException e -> isLostConnection(e.getMessage());
            case NoStackTraceThrowable e -> isLostConnection(e.getMessage());
            default -> false;
        };
    }

    private static boolean isLostConnection(@Nullable String message) {
        return message != null && LOST_CONNECTION.stream().anyMatch(message::startsWith);
    }

    private static boolean passes(@Nullable String sqlState) {
        return sqlState != null
                && sqlState.length() == 5
                && (PASSING_STATES.contains(sqlState)
                        || PASSING_CLASSES.contains(sqlState.substring(0, 2)));
    }
}
