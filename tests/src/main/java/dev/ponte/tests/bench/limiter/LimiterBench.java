package dev.ponte.tests.bench.limiter;

import dev.ponte.local.process.Part;
import dev.ponte.tests.bench.Bench;
import dev.ponte.tests.bench.BenchSuite;
import dev.ponte.tests.bench.Figures;
import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code limiter}: one account under twenty callers and somebody who waits for an answer; many
 * accounts at once; many under a ceiling for all.
 */
public final class LimiterBench implements Bench {

    private static final int LIMIT = 7;
    private static final int CALLERS = 20;
    private static final int CEILING = 60;
    private static final double LEAST_PER_SECOND = 6.5;
    private static final double MOST_INTERACTIVE_MS = 400;
    private static final Duration BETWEEN_INTERACTIVE = Duration.ofSeconds(1);
    private static final Set<Part> PARTS = Set.of(Part.SANDBOX, Part.CRM);

    private final List<List<String>> rows = new ArrayList<>();

    @Override
    public String name() {
        return "limiter";
    }

    @Override
    public Figures run(Workbench bench) throws InterruptedException {
        int accounts = bench.options().quick() ? 6 : 120;
        Figures figures = Figures.empty();
        boolean hold;
        try (BenchSuite suite = BenchSuite.start(bench, PARTS, Map.of())) {
            Offices offices = Offices.open(suite, accounts);
            hold = one(bench, offices, figures);
            hold &= all(bench, offices, figures);
        }
        Map<String, String> ceiling =
                Map.of("PONTE_KOMMO_PACE_PER_ADDRESS", Integer.toString(CEILING));
        try (BenchSuite suite = BenchSuite.start(bench, PARTS, ceiling)) {
            hold &= ceiling(bench, Offices.open(suite, accounts), figures);
        }
        show(bench.screen());
        return figures.promises(hold);
    }

    /** One account, all callers, and one who waits. */
    private boolean one(Workbench bench, Offices offices, Figures figures)
            throws InterruptedException {
        String slug = offices.slugs().getFirst();
        Crowd crowd = new Crowd(offices.web());
        for (int caller = 0; caller < CALLERS; caller++) {
            crowd.bulk(offices.leads(slug, caller));
        }
        crowd.interactive(offices.leads(slug, 0), BETWEEN_INTERACTIVE);
        crowd.interactive(offices.leads(slug, 1), BETWEEN_INTERACTIVE);
        Duration time = bench.options().seconds(60, 6);
        warmUp(bench, crowd);
        Run run = run(offices, crowd, time);
        row(bench.screen(), "limiter.one", run);
        Crowd.Met waiting = run.met("interactive");
        figures.put("per_second", run.perSecond())
                .put("most_in_a_second", run.traffic().mostOfOne())
                .put("refused", run.traffic().refused())
                .put("interactive_p99_ms", waiting.latency().p99())
                .put("interactive_max_ms", waiting.latency().max())
                .detail("one", run);
        return run.keptTheLimit()
                && run.perSecond() >= LEAST_PER_SECOND
                && waiting.latency().p99() <= MOST_INTERACTIVE_MS;
    }

    /** Each account gets its own limit while all are called. */
    private boolean all(Workbench bench, Offices offices, Figures figures)
            throws InterruptedException {
        Crowd crowd = new Crowd(offices.web());
        for (int each = 0; each < offices.slugs().size(); each++) {
            crowd.bulk(offices.leads(offices.slugs().get(each), each));
            crowd.bulk(offices.leads(offices.slugs().get(each), each + 1));
        }
        warmUp(bench, crowd);
        warmUp(bench, crowd);
        warmUp(bench, crowd);
        Run run = run(offices, crowd, bench.options().seconds(60, 5));
        row(bench.screen(), "limiter.all", run);
        figures.put("all_per_second", run.perSecond())
                .put("all_fewest_per_second", run.fewestPerSecond())
                .put("all_most_of_one", run.traffic().mostOfOne())
                .put("all_refused", run.traffic().refused())
                .detail("all", run);
        return run.keptTheLimit() && run.fewestPerSecond() >= LEAST_PER_SECOND;
    }

    /** The sum stays under the ceiling, and nobody starves. */
    private boolean ceiling(Workbench bench, Offices offices, Figures figures)
            throws InterruptedException {
        Crowd crowd = new Crowd(offices.web());
        for (int each = 0; each < offices.slugs().size(); each++) {
            crowd.bulk(offices.leads(offices.slugs().get(each), each));
        }
        warmUp(bench, crowd);
        Run run = run(offices, crowd, bench.options().seconds(60, 5));
        row(bench.screen(), "limiter.ceiling", run);
        double fair = run.perSecond() / offices.slugs().size();
        figures.put("ceiling_per_second", run.perSecond())
                .put("ceiling_most_in_a_second", run.traffic().mostInASecond())
                .put("ceiling_fewest_of_fair_share", run.fewestPerSecond() / fair)
                .put("ceiling_refused", run.traffic().refused())
                .detail("ceiling", run);
        return run.keptTheLimit()
                && run.traffic().accounts().size() == offices.slugs().size()
                && run.traffic().mostInASecond() <= CEILING
                && run.fewestPerSecond() >= fair / 2;
    }

    /** JVMs that have just started are slow, and what is slow arrives late. */
    private static void warmUp(Workbench bench, Crowd crowd) throws InterruptedException {
        crowd.call(Duration.ofSeconds(bench.options().quick() ? 3 : 30));
    }

    private static Run run(Offices offices, Crowd crowd, Duration time)
            throws InterruptedException {
        long cursor = offices.traffic(0).next();
        long begin = System.nanoTime();
        Map<String, Crowd.Met> met = crowd.call(time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Run(seconds, offices.traffic(cursor), met);
    }

    private void row(Screen screen, String key, Run run) {
        rows.add(
                List.of(
                        screen.text(key),
                        Screen.figure(run.perSecond()),
                        Screen.figure(run.fewestPerSecond()),
                        Integer.toString(run.traffic().mostOfOne()),
                        Integer.toString(run.traffic().mostInASecond()),
                        Long.toString(run.traffic().refused())));
        run.met()
                .forEach(
                        (lane, met) ->
                                screen.say(
                                        "limiter.lane",
                                        screen.text(key),
                                        lane,
                                        Screen.figure(met.latency().p50()),
                                        Screen.figure(met.latency().p99()),
                                        Screen.figure(met.latency().max()),
                                        met.statuses()));
    }

    private void show(Screen screen) {
        screen.table(
                List.of(
                        "",
                        screen.text("limiter.per-second"),
                        screen.text("limiter.fewest"),
                        screen.text("limiter.most-of-one"),
                        screen.text("limiter.most"),
                        screen.text("limiter.refused")),
                rows);
    }

    /** A measured run. */
    private record Run(double seconds, Traffic traffic, Map<String, Crowd.Met> met) {

        double perSecond() {
            return traffic.calls() / seconds;
        }

        /** Of the account that was called least. */
        double fewestPerSecond() {
            return traffic.fewest() / seconds;
        }

        Crowd.Met met(String lane) {
            Crowd.Met found = met.get(lane);
            if (found == null) {
                throw new IllegalStateException("nobody called in lane " + lane);
            }
            return found;
        }

        boolean keptTheLimit() {
            return traffic.mostOfOne() <= LIMIT
                    && traffic.refused() == 0
                    && met.values().stream().allMatch(Crowd.Met::allServed);
        }
    }
}
