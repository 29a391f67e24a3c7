package dev.ponte.tests.bench;

import dev.ponte.local.Instance;
import dev.ponte.local.process.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code start}: how long the whole suite takes until all of it answers, with nothing stored; and
 * how long a killed process is away while all others run, with the memory it then holds.
 */
final class StartBench implements Bench {

    private static final List<Part> KILLED = List.of(Part.GATEWAY, Part.CONVERSATION);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Figures run(Workbench bench) throws InterruptedException {
        int rounds = bench.options().quick() ? 1 : bench.options().rounds();
        Set<Part> parts = EnumSet.allOf(Part.class);
        List<Double> whole = new ArrayList<>();
        Map<String, List<Double>> away = new TreeMap<>();
        Map<String, Double> megabytes = new TreeMap<>();
        String flags = "";
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            try (BenchSuite suite = BenchSuite.start(bench, parts, Map.of())) {
                whole.add(seconds(begin));
                flags = suite.flags();
                for (Part part : KILLED) {
                    away.computeIfAbsent(part.module(), _ -> new ArrayList<>())
                            .add(kill(suite.suite().instance(part)));
                }
                for (Part part : parts) {
                    megabytes.put(part.module(), Memory.megabytes(suite.suite().pidOf(part)));
                }
            }
        }
        show(bench.screen(), whole, away, megabytes);
        Figures figures = Figures.empty().put("whole_s", Median.of(whole.stream()));
        away.forEach(
                (part, times) ->
                        figures.put(part.replace('-', '_') + "_s", Median.of(times.stream())));
        return figures.detail("whole_s", whole)
                .detail("away_s", away)
                .detail("megabytes", megabytes)
                .detail("flags", flags);
    }

    /** Seconds from the kill to the first answer of the process that is started in its place. */
    private static double kill(Instance instance) throws InterruptedException {
        long begin = System.nanoTime();
        instance.kill();
        instance.awaitReady();
        return seconds(begin);
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1e3;
    }

    private static void show(
            Screen screen,
            List<Double> whole,
            Map<String, List<Double>> away,
            Map<String, Double> megabytes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(screen.text("start.whole"), figure(whole), ""));
        megabytes.forEach(
                (part, size) ->
                        rows.add(
                                List.of(
                                        part,
                                        away.containsKey(part) ? figure(away.get(part)) : "",
                                        Screen.figure(size))));
        screen.table(List.of("", screen.text("start.seconds"), "MiB"), rows);
    }

    private static String figure(List<Double> seconds) {
        return Screen.figure(Median.of(seconds.stream()));
    }
}
