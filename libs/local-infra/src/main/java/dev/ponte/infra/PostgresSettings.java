package dev.ponte.infra;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start a PostgreSQL.
 *
 * @param port port on the loopback address; 0 takes a free one
 * @param dataDirectory where the data stay between runs; null throws them away at the end
 * @param programs where the server's programs are unpacked; null uses the folder for temporary
 *     files
 * @param log file the server's log is appended to; null drops it
 * @param forced whether commits are forced to disk: safe against a crash of the machine, not only
 *     of the server
 */
public record PostgresSettings(
        int port,
        @Nullable Path dataDirectory,
        @Nullable Path programs,
        @Nullable Path log,
        boolean forced) {

    public PostgresSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
        dataDirectory = dataDirectory == null ? null : dataDirectory.toAbsolutePath().normalize();
    }

    /** Quick and forgetful: nothing is forced to disk, everything is deleted at the end. */
    public static PostgresSettings throwAway() {
        return new PostgresSettings(0, null, null, null, false);
    }

    /** Nothing is forced to disk, but the data stay: for a server that is stopped and started. */
    public static PostgresSettings quick(Path dataDirectory, int port) {
        return new PostgresSettings(port, dataDirectory, null, null, false);
    }

    /** Keeps its data in {@code dataDirectory}, safe against a crash of the machine. */
    public static PostgresSettings durable(Path dataDirectory, int port) {
        return new PostgresSettings(port, dataDirectory, null, null, true);
    }

    public PostgresSettings withPrograms(Path folder) {
        return new PostgresSettings(port, dataDirectory, folder, log, forced);
    }

    public PostgresSettings withLog(Path file) {
        return new PostgresSettings(port, dataDirectory, programs, file, forced);
    }
}
