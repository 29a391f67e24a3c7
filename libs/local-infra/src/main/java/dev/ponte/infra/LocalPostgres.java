package dev.ponte.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL server on the loopback address, a child of this JVM. It ends with {@link
 * #close()}, and also when this JVM is killed. One that keeps its data can be stopped or killed and
 * started again on the same port and data.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private final int port;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Leash leash;

    private LocalPostgres(PostgresSettings settings) {
        this.settings = settings;
        this.port = settings.port() == 0 ? FreePort.find() : settings.port();
    }

    /**
     * Starts a server and waits until it answers. A server that a killed run left behind on the
     * same data is ended first.
     *
     * @throws InfrastructureException when it does not start, or the data belong to a running suite
     */
    public static LocalPostgres start(PostgresSettings settings) {
        LocalPostgres postgres = new LocalPostgres(settings);
        postgres.start();
        return postgres;
    }

    /**
     * Starts again after {@link #stop()} or {@link #kill()}, and recovers what was committed; does
     * nothing while running.
     *
     * @throws InfrastructureException when it does not start
     */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Path data = settings.dataDirectory();
        if (data == null) {
            server = launch(configure());
        } else {
            startKeeping(data);
        }
    }

    private void startKeeping(Path data) {
        endLeftover(data);
        // Held before the start, so that no moment is left in which a kill leaves a server behind.
        Leash held = Leash.on(data);
        // The library's defaults are for tests; an answered commit must last.
        String forced = settings.forced() ? "on" : "off";
        try {
            FirstStart first = new FirstStart(data);
            first.begin();
            server =
                    launch(
                            configure()
                                    .setDataDirectory(data)
                                    .setCleanDataDirectory(false)
                                    // The owner stops it in order, the leash ends it when there is
                                    // none.
                                    .setRegisterShutdownHook(false)
                                    .setServerConfig("fsync", forced)
                                    .setServerConfig("synchronous_commit", forced)
                                    .setServerConfig("full_page_writes", forced));
            first.finish();
            leash = held;
        } catch (IOException e) {
            held.pull();
            throw didNotStart(e);
        } catch (InfrastructureException e) {
            held.pull();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException | RuntimeException e) { // the library throws bare ones
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

    private EmbeddedPostgres.Builder configure() {
        Path log = settings.log();
        if (log != null) {
            makeFolderOf(log);
        }
        Redirect output = log == null ? Redirect.DISCARD : Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setPort(port)
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

    private static void makeFolderOf(Path log) {
        try {
            Files.createDirectories(log.resolveSibling(""));
        } catch (IOException e) {
            throw didNotStart(e);
        }
    }

    public int port() {
        return port;
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

    /**
     * Stops in order: open transactions end, their connections break. Does nothing when not
     * running.
     */
    public synchronized void stop() {
        Optional<ProcessHandle> postmaster = runningOn(keptData());
        close();
        // Its last act is to remove the file by which the others see that it is gone.
        postmaster.ifPresent(process -> process.onExit().join());
    }

    /** Ends the server and all its processes at once (SIGKILL), as a crash of the machine would. */
    public synchronized void kill() {
        runningOn(keptData()).ifPresent(LocalPostgres::kill);
        close();
    }

    private static void kill(ProcessHandle postmaster) {
        // Its processes first notice that it is gone, then end; a new server refuses to start
        // beside one of them.
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private Path keptData() {
        Path data = settings.dataDirectory();
        if (data == null) {
            throw new IllegalStateException("this server throws its data away at its end");
        }
        return data;
    }

    @Override
    public synchronized void close() {
        EmbeddedPostgres running = server;
        Leash held = leash;
        server = null;
        leash = null;
        try {
            if (running != null) {
                running.close();
            }
            if (held != null) {
                // The library waits for 5 s only, which a checkpoint on a busy disk may exceed.
                endLeftover(keptData());
            }
        } catch (IOException e) {
            throw new InfrastructureException("PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            if (held != null) {
                held.close();
            }
        }
    }
}
