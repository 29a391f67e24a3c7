package dev.ponte.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server on the loopback address, a child of this JVM. It ends with {@link
 * #close()}, and also when this JVM is killed.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final @Nullable Path data;
    private final @Nullable Leash leash;

    private LocalPostgres(EmbeddedPostgres server, @Nullable Path data, @Nullable Leash leash) {
        this.server = server;
        this.data = data;
        this.leash = leash;
    }

    /**
     * Starts a server and waits until it answers. A server that a killed run left behind on the
     * same data is ended first.
     *
     * @throws InfrastructureException when it does not start, or the data belong to a running suite
     */
    public static LocalPostgres start(PostgresSettings settings) {
        Path data = settings.dataDirectory();
        return data == null ? startThrowAway(settings) : startDurable(settings, data);
    }

    private static LocalPostgres startThrowAway(PostgresSettings settings) {
        try {
            return new LocalPostgres(configure(settings).start(), null, null);
        } catch (IOException | RuntimeException e) { // the library throws bare ones
            throw didNotStart(e);
        }
    }

    private static LocalPostgres startDurable(PostgresSettings settings, Path data) {
        endLeftover(data);
        // Held before the start, so that no moment is left in which a kill leaves a server behind.
        Leash leash = Leash.on(data);
        try {
            FirstStart first = new FirstStart(data);
            first.begin();
            EmbeddedPostgres server =
                    configure(settings)
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            // The owner stops it in order, the leash ends it when there is none.
                            .setRegisterShutdownHook(false)
                            // The library's defaults are for tests; an answered commit must last.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .start();
            first.finish();
            return new LocalPostgres(server, data, leash);
        } catch (IOException | RuntimeException e) { // the library throws bare ones
            leash.pull();
            throw didNotStart(e);
        }
    }

    private static InfrastructureException didNotStart(Exception cause) {
        return new InfrastructureException(
                "PostgreSQL did not start: " + cause.getMessage(), cause);
    }

    /**
     * Ends a server that a killed run left on the data.
     *
     * @throws InfrastructureException when the data belong to a running suite
     */
    public static void endLeftover(Path dataDirectory) {
        StalePostmaster.end(dataDirectory.toAbsolutePath().normalize());
    }

    /** The server that runs on the data at the moment, whoever started it. */
    public static Optional<ProcessHandle> runningOn(Path dataDirectory) {
        try {
            return StalePostmaster.find(dataDirectory.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new InfrastructureException("cannot read " + dataDirectory, e);
        }
    }

    private static EmbeddedPostgres.Builder configure(PostgresSettings settings)
            throws IOException {
        Path log = settings.log();
        if (log != null) {
            Files.createDirectories(log.resolveSibling(""));
        }
        Redirect output = log == null ? Redirect.DISCARD : Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setPort(settings.port() == 0 ? FreePort.find() : settings.port())
                        .setPGStartupWait(START_LIMIT)
                        .setOutputRedirector(output)
                        .setErrorRedirector(output)
                        // The same order and case rules on every machine, whatever its language.
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        // TCP only: a socket file in a shared folder may be in the way of
                        // another's.
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "64MB")
                        .setServerConfig("max_wal_size", "256MB")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("log_timezone", "UTC");
        Path programs = settings.programs();
        if (programs != null) {
            builder.setOverrideWorkingDirectory(programs.toFile());
        }
        return builder;
    }

    public int port() {
        return server.getPort();
    }

    /** JDBC address of a database, without user. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection as superuser, to be closed by the caller. */
    public static Connection connectAsAdmin(int port, String database) throws SQLException {
        // Not through DriverManager, which hides drivers of other class loaders.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser("postgres");
        return source.getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
            if (data != null) {
                // The library waits for 5 s only, which a checkpoint on a busy disk may exceed.
                endLeftover(data);
            }
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            if (leash != null) {
                leash.close();
            }
        }
    }
}
