package dev.ponte.tests.suite;

import dev.ponte.local.LocalSuite;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.SuiteEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The packaged suite, as {@code ./ponte up} runs it, once for all tests of this module: every
 * process, real PostgreSQL, real Kafka, the sandbox. Ports and data of its own.
 */
final class RunningSuite {

    private static final Path HOME = Path.of("target", "suite").toAbsolutePath();

    private static RunningSuite instance;

    private final List<SuiteEvent> events = new CopyOnWriteArrayList<>();
    private final Instant begun = Instant.now();
    private final SuiteOptions options;
    private final LocalSuite suite;
    private final Duration readyAfter;

    private RunningSuite() throws InterruptedException {
        deleteHome();
        Map<String, String> faster =
                Map.of(
                        "PONTE_REPLY_QUIET_TIME", "PT1.5S",
                        "PONTE_REPLY_LEASE", "PT8S",
                        "PONTE_SYNC_RUN_LEASE", "PT8S",
                        "PONTE_SYNC_RUN_HOLD", "2s",
                        "PONTE_SYNC_APPLY_CALL_DEADLINE", "PT6S");
        options = SuiteOptions.isolated(HOME).withFreshData(true).withEnvironment(faster);
        suite = LocalSuite.start(options, this::watch);
        readyAfter = Duration.between(begun, Instant.now());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "suite-closer"));
    }

    static synchronized RunningSuite get() {
        if (instance == null) {
            try {
                instance = new RunningSuite();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return instance;
    }

    LocalSuite suite() {
        return suite;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    List<SuiteEvent> events() {
        return events;
    }

    String url(Part part) {
        return suite.url(part).toString();
    }

    /** Kafka's address. */
    String kafka() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    /** What our processes have written so far, by file. PostgreSQL's own log is the server's. */
    Map<String, String> logs() throws IOException {
        Map<String, String> logs = new TreeMap<>();
        try (Stream<Path> files = Files.list(HOME.resolve("logs"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("postgres")) {
                    logs.put(name, Files.readString(file));
                }
            }
        }
        return logs;
    }

    private void watch(SuiteEvent event) {
        if (!(event instanceof SuiteEvent.Output)) {
            events.add(event);
        }
    }

    private static void deleteHome() {
        if (!Files.exists(HOME)) {
            return;
        }
        try (Stream<Path> files = Files.walk(HOME)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
