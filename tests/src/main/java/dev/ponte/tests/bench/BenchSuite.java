package dev.ponte.tests.bench;

import dev.ponte.infra.LocalPostgres;
import dev.ponte.local.LocalSuite;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.cli.InfrastructureLog;
import dev.ponte.local.process.ChildEnvironment;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.Ports;
import dev.ponte.local.process.SuiteEvent;
import dev.ponte.tests.load.CpuMeter;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The suite that a bench measures: in a home and on ports of its own, empty at first, with the JVM
 * flags of an installation instead of the small ones of {@code ./ponte up}.
 */
public final class BenchSuite implements AutoCloseable {

    /** What deploy/docker's images use within the 512 MiB that deploy/kubernetes gives them. */
    static final String FLAGS =
            "-Xmx256m -XX:NewRatio=1 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

    static final String GENERATOR = "generator";
    static final String KAFKA = "kafka";
    static final String POSTGRES = "postgres";

    /**
     * Of those that must not stop: crm-connector keeps Kommo's pace, in deploy/kubernetes too; what
     * is played keeps what it saw, and a collector that copies that for a quarter of a second would
     * make the calls of others late.
     */
    private static final String SHORT_PAUSES = "-Xmx256m -XX:+UseZGC -XX:+ExitOnOutOfMemoryError";

    private static final String FLAGS_SETTING = "PONTE_JVM_FLAGS";
    private static final String DATABASE = "ponte";

    private final LocalSuite suite;
    private final SuiteOptions options;

    private BenchSuite(LocalSuite suite, SuiteOptions options) {
        this.suite = suite;
        this.options = options;
    }

    /**
     * Starts it and returns when all of it answers.
     *
     * @param variables for every process, above the suite's own
     */
    public static BenchSuite start(Workbench bench, Set<Part> parts, Map<String, String> variables)
            throws InterruptedException {
        Map<String, String> environment = new HashMap<>(bench.environment());
        environment.put("PONTE_HOME", bench.emptyHome("suite").toString());
        environment.putIfAbsent(FLAGS_SETTING, FLAGS);
        for (Part part : List.of(Part.SANDBOX, Part.CRM)) {
            environment.putIfAbsent(FLAGS_SETTING + "_" + part.name(), SHORT_PAUSES);
        }
        SuiteOptions options =
                SuiteOptions.from(environment)
                        .withPorts(Ports.free())
                        .withTraining(false)
                        .withFreshData(true)
                        .withParts(parts)
                        .withEnvironment(variables);
        InfrastructureLog.to(options.workplace().logOf(KAFKA));
        bench.screen().say("suite.starting", parts.size(), environment.get(FLAGS_SETTING));
        LocalSuite suite = LocalSuite.prepare(options, event -> tell(bench.screen(), event));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.startAll();
        return new BenchSuite(suite, options);
    }

    private static void tell(Screen screen, SuiteEvent event) {
        switch (event) {
            case SuiteEvent.PartDied died -> screen.say("suite.died", died.part(), died.exitCode());
            case SuiteEvent.PartFailed failed -> {
                screen.say("suite.failed", failed.part());
                failed.lastLines().forEach(screen::line);
            }
            default -> {}
        }
    }

    public LocalSuite suite() {
        return suite;
    }

    /** The flags its processes run with. */
    public String flags() {
        return String.join(" ", options.jvmFlags().of(Part.GATEWAY));
    }

    public URI url(Part part) {
        return suite.url(part);
    }

    /** Kafka's address, {@code host:port}. */
    public String kafkaAddress() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    /** The secret by which a source is known at the gateway's door, as the suite made it up. */
    public String secret(String setting) {
        return Objects.requireNonNull(
                new ChildEnvironment(options.ports(), "127.0.0.1", 0)
                        .of(Part.GATEWAY)
                        .get(setting));
    }

    public String zapiSecret() {
        return secret("ZAPI_WEBHOOK_SECRET");
    }

    /** Accounts for every process of the suite, and for the generator in this one. */
    public CpuMeter meter(long... generatorThreads) {
        CpuMeter meter = new CpuMeter();
        for (Part part : Part.values()) {
            if (options.parts().contains(part)) {
                suite.instances(part).forEach(it -> meter.process(it.name(), it::pid));
            }
        }
        LocalPostgres.runningOn(options.workplace().postgresData())
                .ifPresent(server -> meter.tree(POSTGRES, server));
        return meter.self(GENERATOR, KAFKA, generatorThreads);
    }

    /** A connection as superuser, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return LocalPostgres.connectAsAdmin(options.ports().postgres(), DATABASE);
    }

    /** The one number that a query answers with. */
    public long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailedException(sql + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        // The hook stays: it does nothing the second time.
        suite.close();
    }
}
