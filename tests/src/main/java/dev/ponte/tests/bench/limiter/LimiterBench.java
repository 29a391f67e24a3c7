package dev.ponte.tests.bench.limiter;

import dev.ponte.local.process.Part;
import dev.ponte.tests.bench.Bench;
import dev.ponte.tests.bench.BenchSuite;
import dev.ponte.tests.bench.Figures;
import dev.ponte.tests.bench.Screen;
import dev.ponte.tests.bench.Tables;
import dev.ponte.tests.bench.Watch;
import dev.ponte.tests.bench.Workbench;
import dev.ponte.tests.bench.kommo.Traffic;
import dev.ponte.tests.load.CpuMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code limiter}: one account under twenty callers and two who wait for an answer; many accounts
 * at once; many under a ceiling for all.
 */
public final class LimiterBench implements Bench {

    private static final int ACCOUNTS = 120;
    private static final int ACCOUNTS_WHEN_QUICK = 6;
    private static final int CALLERS = 20;
    private static final int CEILING = 60;
    private static final double LEAST_PER_SECOND = 6.5;
    private static final double MOST_INTERACTIVE_MS = 400;
    private static final Duration BETWEEN_INTERACTIVE = Duration.ofSeconds(1);

    /** JVMs that have just started are slow, and what is slow arrives late. */
    private static final int WARM_UP = 30;

    private static final int WARM_UP_OF_ALL = 300;

    private static final Set<Part> PARTS = Set.of(Part.SANDBOX, Part.CRM);

    @Override
    public String name() {
        return "limiter";
    }

    @Override
    public Figures run(Workbench bench) throws InterruptedException {
        int accounts = bench.options().accounts(ACCOUNTS, ACCOUNTS_WHEN_QUICK);
        Tables.Cpu cpu = new Tables.Cpu();
        Run one;
        Run all;
        try (BenchSuite suite = BenchSuite.start(bench, PARTS, Map.of())) {
            Offices offices = Offices.open(suite, accounts);
            one =
                    measure(
                            bench,
                            suite,
                            offices,
                            cpu,
                            callersOfOne(offices),
                            "limiter.one",
                            WARM_UP);
            all =
                    measure(
                            bench,
                            suite,
                            offices,
                            cpu,
                            callersOfAll(offices, 2),
                            "limiter.all",
                            WARM_UP_OF_ALL);
        }
        Run ceiling;
        Map<String, String> limit =
                Map.of("PONTE_KOMMO_PACE_PER_ADDRESS", Integer.toString(CEILING));
        try (BenchSuite suite = BenchSuite.start(bench, PARTS, limit)) {
            Offices offices = Offices.open(suite, accounts);
            ceiling =
                    measure(
                            bench,
                            suite,
                            offices,
                            cpu,
                            callersOfAll(offices, 1),
                            "limiter.ceiling",
                            WARM_UP);
        }
        show(bench.screen(), one, all, ceiling);
        cpu.show(bench.screen());
        return figures(accounts, one, all, ceiling).detail("cpu_us_per_call", cpu.all());
    }

    private static Crowd callersOfOne(Offices offices) {
        String slug = offices.slugs().getFirst();
        Crowd crowd = new Crowd(offices.web());
        for (int caller = 0; caller < CALLERS; caller++) {
            crowd.bulk(offices.leads(slug, caller));
        }
        return crowd.interactive(offices.leads(slug, 0), BETWEEN_INTERACTIVE)
                .interactive(offices.leads(slug, 1), BETWEEN_INTERACTIVE);
    }

    /** So many of each account, spread over the replicas. */
    private static Crowd callersOfAll(Offices offices, int each) {
        Crowd crowd = new Crowd(offices.web());
        List<String> slugs = offices.slugs();
        for (int account = 0; account < slugs.size(); account++) {
            for (int caller = 0; caller < each; caller++) {
                crowd.bulk(offices.leads(slugs.get(account), account + caller));
            }
        }
        return crowd;
    }

    private static Run measure(
            Workbench bench,
            BenchSuite suite,
            Offices offices,
            Tables.Cpu cpu,
            Crowd crowd,
            String key,
            int warmUp)
            throws InterruptedException {
        crowd.call(Duration.ofSeconds(bench.options().quick() ? 3 : warmUp));
        long cursor = offices.traffic(0).next();
        Watch watch = Watch.start(bench, suite, key);
        long begin = System.nanoTime();
        Map<String, Crowd.Met> met = crowd.call(bench.options().seconds(60, 5));
        double seconds = (System.nanoTime() - begin) / 1e9;
        CpuMeter.Use used = watch.stop();
        Traffic traffic = offices.traffic(cursor);
        cpu.add(bench.screen().text(key), used.micros(Math.max(1, traffic.calls())));
        Run run = new Run(seconds, traffic, met);
        met.forEach((lane, seen) -> say(bench.screen(), key, lane, seen));
        return run;
    }

    private static void say(Screen screen, String key, String lane, Crowd.Met met) {
        screen.say(
                "limiter.lane",
                screen.text(key),
                lane,
                Screen.figure(met.latency().p50()),
                Screen.figure(met.latency().p99()),
                Screen.figure(met.latency().max()),
                met.statuses());
    }

    private static void show(Screen screen, Run one, Run all, Run ceiling) {
        screen.table(
                List.of(
                        "",
                        screen.text("limiter.per-second"),
                        screen.text("limiter.fewest"),
                        screen.text("limiter.most-of-one"),
                        screen.text("limiter.most"),
                        screen.text("limiter.refused")),
                List.of(
                        one.row(screen.text("limiter.one")),
                        all.row(screen.text("limiter.all")),
                        ceiling.row(screen.text("limiter.ceiling"))));
    }

    private static Figures figures(int accounts, Run one, Run all, Run ceiling) {
        double interactive = one.met("interactive").latency().p99();
        double fair = ceiling.perSecond() / accounts;
        boolean oneHolds =
                one.keptTheLimit()
                        && one.perSecond() >= LEAST_PER_SECOND
                        && interactive <= MOST_INTERACTIVE_MS;
        boolean allHold = all.keptTheLimit() && all.fewestPerSecond() >= LEAST_PER_SECOND;
        boolean ceilingHolds =
                ceiling.keptTheLimit()
                        && ceiling.traffic().accounts().size() == accounts
                        && ceiling.traffic().mostInASecond() <= CEILING
                        && ceiling.fewestPerSecond() >= fair / 2;
        return Figures.empty()
                .put("per_second", one.perSecond())
                .put("most_in_a_second", one.traffic().mostOfOne())
                .put("refused", one.traffic().refused())
                .put("interactive_p99_ms", interactive)
                .put("interactive_max_ms", one.met("interactive").latency().max())
                .put("all_per_second", all.perSecond())
                .put("all_fewest_per_second", all.fewestPerSecond())
                .put("all_most_of_one", all.traffic().mostOfOne())
                .put("all_refused", all.traffic().refused())
                .put("ceiling_per_second", ceiling.perSecond())
                .put("ceiling_most_in_a_second", ceiling.traffic().mostInASecond())
                .put("ceiling_fewest_of_fair_share", ceiling.fewestPerSecond() / fair)
                .put("ceiling_refused", ceiling.traffic().refused())
                .detail("one", one)
                .detail("all", all)
                .detail("ceiling", ceiling)
                .promises(oneHolds && allHold && ceilingHolds);
    }
}
