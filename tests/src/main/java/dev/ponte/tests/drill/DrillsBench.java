package dev.ponte.tests.drill;

import dev.ponte.local.cli.InfrastructureLog;
import dev.ponte.local.process.SuiteEvent;
import dev.ponte.tests.bench.Bench;
import dev.ponte.tests.bench.BenchFailedException;
import dev.ponte.tests.bench.Figures;
import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./ponte bench drills [name …|all] [setting=number …]}: lists the drills, or runs some. */
public final class DrillsBench implements Bench {

    private static final String ALL = "all";

    @Override
    public String name() {
        return "drills";
    }

    @Override
    public Figures run(Workbench bench) throws InterruptedException {
        DrillOrder order = DrillOrder.parse(bench.options().words());
        if (order.names().isEmpty()) {
            list(bench.screen());
            return Figures.empty().put("drills", 0);
        }
        Map<String, Accounting> accountings = new LinkedHashMap<>();
        for (Drill drill : chosen(order)) {
            accountings.put(drill.name(), run(drill, bench));
        }
        return figures(accountings);
    }

    private static void list(Screen screen) {
        screen.say("drills.usage");
        for (Drill drill : Drills.all()) {
            screen.line("  %-16s %s".formatted(drill.name(), screen.text("drill." + drill.name())));
        }
    }

    private static List<Drill> chosen(DrillOrder order) {
        if (order.names().equals(List.of(ALL))) {
            return Drills.all().stream().map(order::sized).toList();
        }
        List<Drill> chosen = new ArrayList<>();
        for (String name : order.names()) {
            chosen.add(
                    order.sized(
                            Drills.named(name)
                                    .orElseThrow(
                                            () -> new BenchFailedException("no drill " + name))));
        }
        return chosen;
    }

    private static Accounting run(Drill drill, Workbench bench) throws InterruptedException {
        Screen screen = bench.screen();
        screen.line("");
        screen.line(drill.name() + ": " + screen.text("drill." + drill.name()));
        Path home = bench.emptyHome("drill-" + drill.name());
        InfrastructureLog.to(home.resolve("kafka.log"));
        try (Stage stage =
                Stage.open(home, drill.cast(), drill.patience(), event -> tell(event, screen))) {
            Accounting accounting = new DrillRun(drill, stage, screen::line).run();
            show(accounting, screen);
            return accounting;
        }
    }

    private static void tell(SuiteEvent event, Screen screen) {
        switch (event) {
            case SuiteEvent.PartDied died ->
                    screen.line("        %s ✝ %d".formatted(died.part(), died.exitCode()));
            case SuiteEvent.PartFailed failed -> {
                screen.line("        %s ✘ %s".formatted(failed.part(), failed.reason()));
                failed.lastLines().forEach(line -> screen.line("          " + line));
            }
            default -> {
                // Starts and output are in the logs.
            }
        }
    }

    private static void show(Accounting accounting, Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        for (Check check : accounting.checks()) {
            rows.add(
                    List.of(
                            check.name(),
                            Long.toString(check.expected()),
                            Long.toString(check.found()),
                            check.holds() ? "✔" : "✘"));
        }
        screen.table(
                List.of("", screen.text("drills.expected"), screen.text("drills.found"), ""), rows);
        accounting.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        figure ->
                                screen.line(
                                        "  %-20s %d"
                                                .formatted(figure.getKey(), figure.getValue())));
        accounting.checks().stream()
                .filter(check -> !check.holds())
                .forEach(check -> screen.line("  ✘ " + check.name() + ": " + check.examples()));
        screen.line("");
        screen.say(accounting.addsUp() ? "drills.adds-up" : "drills.does-not");
    }

    private static Figures figures(Map<String, Accounting> accountings) {
        List<String> wrong =
                accountings.entrySet().stream()
                        .filter(one -> !one.getValue().addsUp())
                        .map(Map.Entry::getKey)
                        .toList();
        Figures figures =
                Figures.empty()
                        .put("drills", accountings.size())
                        .put("add_up", accountings.size() - wrong.size())
                        .promises(wrong.isEmpty());
        accountings.forEach(figures::detail);
        return figures;
    }
}
