package dev.ponte.tests.bench;

import dev.ponte.events.Topic;
import dev.ponte.infra.FreePort;
import dev.ponte.local.process.ChildSpec;
import dev.ponte.local.process.SuiteEvent;
import dev.ponte.local.process.SupervisedChild;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The endpoint that only sends its body to Kafka ({@code tests/bare-endpoint}), as a process of its
 * own, on the suite's Kafka and with the suite's flags.
 */
final class BareEndpoint implements AutoCloseable {

    static final String NAME = "bare-endpoint";

    private static final String TOPIC = "bench.bare.v1";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SupervisedChild child;

    private BareEndpoint(SupervisedChild child) {
        this.child = child;
    }

    /** Starts it and returns when it knows its topic. */
    static BareEndpoint start(Workbench bench, BenchSuite suite) throws InterruptedException {
        createTopic(suite.kafkaAddress());
        Path folder = bench.emptyHome(NAME);
        int port = FreePort.find();
        ChildSpec spec =
                new ChildSpec(
                        NAME,
                        port,
                        command(bench.root(), suite.flags()),
                        environment(suite, port),
                        folder.resolve("run"),
                        folder.resolve(NAME + ".log"));
        SupervisedChild child = new SupervisedChild(() -> spec, LIMIT, BareEndpoint::ignore);
        child.start().join();
        return new BareEndpoint(child);
    }

    private static void ignore(SuiteEvent event) {
        // It has its log, and start() fails when it does not come up.
    }

    private static List<String> command(Path root, String flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags.split(" ")));
        command.add("-jar");
        command.add(
                root.resolve("tests/bare-endpoint/target/quarkus-app/quarkus-run.jar").toString());
        return command;
    }

    private static Map<String, String> environment(BenchSuite suite, int port) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS",
                suite.kafkaAddress(),
                "BARE_TOPIC",
                TOPIC,
                "PONTE_PARENT_PID",
                Long.toString(ProcessHandle.current().pid()));
    }

    private static void createTopic(String kafka) throws InterruptedException {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Topic.DEFAULT_PARTITIONS, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailedException("topic " + TOPIC + ": " + e.getMessage());
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + child.state().port());
    }

    long pid() {
        return child.state().pid();
    }

    @Override
    public void close() {
        child.requestStop();
        try {
            child.awaitStop(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
