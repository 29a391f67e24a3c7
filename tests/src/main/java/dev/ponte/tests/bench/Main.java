package dev.ponte.tests.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.infra.InfrastructureException;
import dev.ponte.local.doctor.NotPossibleException;
import dev.ponte.local.process.PartFailedException;
import dev.ponte.local.text.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind {@code ./ponte bench}: {@code [name] [options]}. */
public final class Main {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private final Map<String, String> environment;
    private final Messages messages;
    private final Screen screen;

    private Main(Map<String, String> environment) {
        this.environment = environment;
        this.messages = Messages.from("dev.ponte.tests.bench.messages", environment);
        this.screen = Screen.of(messages);
    }

    /** Ends with 0 when done, 1 when it could not be done, 2 when it was not understood. */
    public static void main(String[] arguments) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, unexpected) -> {
                            unexpected.printStackTrace();
                            System.exit(FAILED);
                        });
        System.exit(new Main(System.getenv()).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().matches("help|-h|--help")) {
            return list(DONE);
        }
        String name = arguments.getFirst();
        try {
            BenchOptions options = BenchOptions.parse(arguments.subList(1, arguments.size()));
            return Benches.named(name)
                    .map(bench -> measure(bench, options))
                    .orElseGet(() -> unknown(name));
        } catch (UsageException e) {
            screen.say(e.key(), e.arguments());
            return list(NOT_UNDERSTOOD);
        }
    }

    private int unknown(String name) {
        screen.say("usage.bench", name);
        return list(NOT_UNDERSTOOD);
    }

    private int list(int code) {
        screen.say("usage");
        for (Bench bench : Benches.ALL) {
            screen.line("  %-12s %s".formatted(bench.name(), screen.text("bench." + bench.name())));
        }
        screen.line("");
        screen.say("usage.options");
        return code;
    }

    private int measure(Bench bench, BenchOptions options) {
        Path root = Path.of(environment.getOrDefault("PONTE_ROOT", "")).toAbsolutePath();
        Path home =
                Path.of(environment.getOrDefault("PONTE_HOME", root.resolve(".ponte").toString()))
                        .resolve("bench");
        Optional<BenchLock> lock = BenchLock.take(home);
        if (lock.isEmpty()) {
            screen.say("bench.running", home);
            return FAILED;
        }
        try (BenchLock _ = lock.get()) {
            return measure(bench, new Workbench(options, screen, environment, root, home));
        }
    }

    private int measure(Bench bench, Workbench workbench) {
        try {
            Figures figures = bench.run(workbench);
            workbench.options().json().ifPresent(file -> figures.write(file, about(bench)));
            screen.line(figures.line());
            return figures.hold() ? DONE : FAILED;
        } catch (NotPossibleException e) {
            e.findings().forEach(it -> screen.line("✘ " + it.in(Messages.from(environment))));
        } catch (PartFailedException | InfrastructureException | BenchFailedException e) {
            screen.line("✘ " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    private static ObjectNode about(Bench bench) {
        return Figures.JSON
                .createObjectNode()
                .put("bench", bench.name())
                .put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .set("machine", Figures.JSON.valueToTree(Machine.here()));
    }
}
