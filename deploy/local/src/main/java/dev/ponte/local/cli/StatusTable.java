package dev.ponte.local.cli;

import dev.ponte.infra.LocalPostgres;
import dev.ponte.local.SuiteOptions;
import dev.ponte.local.cli.Terminal.Style;
import dev.ponte.local.process.ChildState;
import dev.ponte.local.process.HealthProbe;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.ProcessMemory;
import dev.ponte.local.process.StartPlan;
import dev.ponte.local.process.SuiteState;
import dev.ponte.local.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code status}: what runs, where, how well, since when, and what it takes. */
final class StatusTable {

    private static final String ROW = "%-21s %-9s %6s %8s %9s %9s %9s";

    /** One line of the table. Memory in KiB, 0 when unknown. */
    private record Row(
            String name,
            boolean up,
            int port,
            long pid,
            long memory,
            Instant since,
            int restarts) {}

    private final SuiteOptions options;
    private final Terminal terminal;
    private final Messages messages;

    StatusTable(SuiteOptions options, Terminal terminal, Messages messages) {
        this.options = options;
        this.terminal = terminal;
        this.messages = messages;
    }

    /** 0 when everything answers, 1 when something does not or nothing runs. */
    int run() {
        Optional<SuiteState> state =
                SuiteState.read(options.workplace().stateFile()).filter(SuiteState::launcherRuns);
        if (state.isEmpty()) {
            terminal.line(messages.say("suite.none"));
            return Commands.FAILED;
        }
        List<Row> rows = rows(state.get());
        terminal.line(Style.STRONG, header());
        rows.forEach(this::print);
        terminal.line(
                messages.say("status.sum", mebibytes(rows.stream().mapToLong(Row::memory).sum())));
        return rows.stream().allMatch(Row::up) ? Commands.DONE : Commands.FAILED;
    }

    private List<Row> rows(SuiteState state) {
        List<Row> rows = new ArrayList<>();
        postgres(state).ifPresent(rows::add);
        kafkaAndLauncher(state).ifPresent(rows::add);
        state.children().stream()
                .sorted(Comparator.comparingInt(StatusTable::order))
                .map(StatusTable::child)
                .forEach(rows::add);
        return rows;
    }

    private Optional<Row> postgres(SuiteState state) {
        return LocalPostgres.runningOn(options.workplace().postgresData())
                .map(
                        server ->
                                new Row(
                                        StartPlan.POSTGRES,
                                        HealthProbe.isListening(state.ports().postgres()),
                                        state.ports().postgres(),
                                        server.pid(),
                                        ProcessMemory.ofTree(server).orElse(0),
                                        server.info().startInstant().orElse(state.launchedAt()),
                                        0));
    }

    /** Kafka lives inside the launcher. */
    private static Optional<Row> kafkaAndLauncher(SuiteState state) {
        return ProcessHandle.of(state.launcher())
                .map(
                        launcher ->
                                new Row(
                                        "launcher + kafka",
                                        HealthProbe.isListening(state.ports().kafka()),
                                        state.ports().kafka(),
                                        state.launcher(),
                                        ProcessMemory.of(launcher).orElse(0),
                                        state.launchedAt(),
                                        0));
    }

    private static Row child(ChildState child) {
        URI health = URI.create("http://127.0.0.1:" + child.port() + "/q/health/ready");
        OptionalLong memory =
                ProcessHandle.of(child.pid())
                        .map(ProcessMemory::ofTree)
                        .orElse(OptionalLong.empty());
        return new Row(
                child.name(),
                child.pid() > 0 && HealthProbe.isOk(health),
                child.port(),
                child.pid(),
                memory.orElse(0),
                child.startedAt(),
                child.restarts());
    }

    private static int order(ChildState child) {
        return Part.named(child.name()).map(Part::ordinal).orElse(Integer.MAX_VALUE);
    }

    private String header() {
        return String.format(
                ROW,
                messages.say("status.part"),
                messages.say("status.health"),
                messages.say("status.port"),
                "pid",
                messages.say("status.memory"),
                messages.say("status.uptime"),
                messages.say("status.restarts"));
    }

    private void print(Row row) {
        String text =
                String.format(
                        ROW,
                        row.name(),
                        messages.say(row.up() ? "status.up" : "status.down"),
                        row.port(),
                        row.pid() == 0 ? "-" : row.pid(),
                        row.memory() == 0 ? "-" : mebibytes(row.memory()),
                        row.pid() == 0 ? "-" : uptime(row.since()),
                        row.restarts());
        terminal.line(row.up() ? Style.PLAIN : Style.BAD, text);
    }

    private static String mebibytes(long kibibytes) {
        return String.format(Locale.ROOT, "%d MiB", kibibytes / 1024);
    }

    private static String uptime(Instant since) {
        Duration time = Duration.between(since, Instant.now());
        return time.toHours() > 0
                ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
                : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
