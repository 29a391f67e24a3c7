package dev.ponte.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test an empty PostgreSQL database, through the settings every service reads.
 *
 * <pre>{@code
 * @WithTestResource(value = PostgresResource.class,
 *         initArgs = @ResourceArg(name = "schema", value = "conversation"))
 * }</pre>
 *
 * <p>Each start of the application gets a database of its own; the server is shared.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String CURRENT = "dev.ponte.testing.postgres.";

    private String schema = "test";

    @Override
    public void init(Map<String, String> initArgs) {
        schema = initArgs.getOrDefault("schema", schema);
    }

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.fresh(schema);
        System.setProperty(CURRENT + "url", database.jdbcUrl());
        System.setProperty(CURRENT + "user", database.user());
        System.setProperty(CURRENT + "password", database.password());
        Map<String, String> config = QuietLogs.config();
        config.put("PONTE_DB_HOST", "127.0.0.1");
        config.put("PONTE_DB_PORT", Integer.toString(database.port()));
        config.put("PONTE_DB_NAME", database.name());
        config.put("PONTE_DB_USER", database.user());
        config.put("PONTE_DB_PASSWORD", database.password());
        config.put("PONTE_DB_SSL", "disable");
        return config;
    }

    /** The server serves the next test class, and ends with this JVM. */
    @Override
    public void stop() {}

    /** Takes the server away, data kept; {@link #startServer()} brings it back on its port. */
    public static void stopServer() {
        ForkServers.ask(ForkServers.POSTGRES_STOP);
    }

    /** Does nothing while it runs. */
    public static void startServer() {
        ForkServers.ask(ForkServers.POSTGRES_START);
    }

    /** JDBC address of the running application's database, without user. */
    public static String jdbcUrl() {
        return current("url");
    }

    public static String user() {
        return current("user");
    }

    public static String password() {
        return current("password");
    }

    private static String current(String what) {
        String value = System.getProperty(CURRENT + what);
        if (value == null) {
            throw new IllegalStateException("no PostgresResource was started in this JVM");
        }
        return value;
    }
}
