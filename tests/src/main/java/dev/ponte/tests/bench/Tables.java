package dev.ponte.tests.bench;

import dev.ponte.tests.load.Latency;
import dev.ponte.tests.load.LoadReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables that several benches show. */
public final class Tables {

    private Tables() {}

    /** One line for each run: what was asked, what came, how long it took, what went wrong. */
    static final class Runs {

        private final List<List<String>> rows = new ArrayList<>();

        Runs add(String what, LoadReport report) {
            return add(
                    what,
                    report.asked(),
                    report.achieved(),
                    report.latency(),
                    errors(report.errors()));
        }

        Runs add(String what, double asked, double achieved, Latency latency, String errors) {
            rows.add(
                    List.of(
                            what,
                            asked == 0 ? "" : Screen.figure(asked),
                            Screen.figure(achieved),
                            Screen.figure(latency.p50()),
                            Screen.figure(latency.p99()),
                            Screen.figure(latency.p999()),
                            Screen.figure(latency.max()),
                            errors));
            return this;
        }

        public void show(Screen screen) {
            screen.table(
                    List.of(
                            "",
                            screen.text("table.asked"),
                            screen.text("table.achieved"),
                            "p50 ms",
                            "p99 ms",
                            "p999 ms",
                            "max ms",
                            screen.text("table.errors")),
                    rows);
        }
    }

    static String errors(Map<String, Long> errors) {
        return errors.isEmpty()
                ? "0"
                : new TreeMap<>(errors)
                        .entrySet().stream()
                                .map(error -> error.getValue() + "×" + error.getKey())
                                .collect(Collectors.joining(" "));
    }

    /** CPU per message: a line for each process, a column for each run. */
    public static final class Cpu {

        private final Map<String, Map<String, Double>> runs = new LinkedHashMap<>();

        public void add(String run, Map<String, Double> micros) {
            runs.put(run, micros);
        }

        public double of(String run, String part) {
            return runs.getOrDefault(run, Map.of()).getOrDefault(part, 0.0);
        }

        public Map<String, Map<String, Double>> all() {
            return runs;
        }

        public void show(Screen screen) {
            List<String> header = new ArrayList<>(List.of(screen.text("table.cpu")));
            header.addAll(runs.keySet());
            Set<String> parts = new LinkedHashSet<>();
            runs.values().forEach(run -> parts.addAll(run.keySet()));
            List<List<String>> rows = new ArrayList<>();
            parts.forEach(part -> rows.add(row(part, run -> run.getOrDefault(part, 0.0))));
            rows.add(row(screen.text("table.sum"), Cpu::sum));
            screen.table(header, rows);
        }

        private List<String> row(String name, ToDoubleFunction<Map<String, Double>> cell) {
            List<String> row = new ArrayList<>(List.of(name));
            runs.values().forEach(run -> row.add(Screen.figure(cell.applyAsDouble(run))));
            return row;
        }

        private static double sum(Map<String, Double> run) {
            return run.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
