package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;

/**
 * {@code replication}: a large master and 120 accounts, each different, become alike; then nothing
 * is to be done; then some become alike under a ceiling for all. How long it takes is compared with
 * what the limits leave possible for the calls that were made.
 */
public final class ReplicationBench implements Bench {

    private static final int ACCOUNTS = 120;
    private static final int ACCOUNTS_WHEN_QUICK = 12;
    private static final int UNDER_CEILING = 20;
    private static final int UNDER_CEILING_WHEN_QUICK = 3;

    private static final Pace PACE = Pace.perAccount(7);
    private static final int CEILING = 7;

    private static final int SPARE = 60;
    private static final int SPARE_WHEN_QUICK = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(300);

    /** Few, as they are under the ceiling too. */
    private static final int SPARE_UNDER_CEILING = 3;

    private static final Duration WARM_UP_UNDER_CEILING = Duration.ofSeconds(60);

    private static final Set<Part> PARTS = Set.of(Part.SANDBOX, Part.CRM, Part.SYNC);

    @Override
    public String name() {
        return "replication";
    }

    @Override
    public Figures run(Workbench bench) throws InterruptedException {
        boolean quick = bench.options().quick();
        int accounts = bench.options().accounts(ACCOUNTS, ACCOUNTS_WHEN_QUICK);
        Tables.Cpu cpu = new Tables.Cpu();
        Measured scratch;
        Measured again;
        double fewest;
        try (BenchSuite suite = BenchSuite.start(bench, PARTS, PACE.settings())) {
            bench.screen().say("replication.building", accounts);
            Offices offices = Offices.open(suite, accounts, quick ? SPARE_WHEN_QUICK : SPARE, true);
            bench.screen().say("bench.warming");
            offices.warmUp(bench.screen(), quick ? Duration.ZERO : WARM_UP);
            scratch = measure(bench, suite, offices, cpu, PACE, "replication.scratch");
            again = measure(bench, suite, offices, cpu, PACE, "replication.again");
            JsonNode steps = offices.replication().steps(scratch.run());
            fewest = (double) Fewest.calls(steps, accounts, again.readsPerAccount()) / accounts;
        }
        int fewer = quick ? UNDER_CEILING_WHEN_QUICK : UNDER_CEILING;
        Pace slower = PACE.withCeiling(CEILING);
        Measured ceiling;
        try (BenchSuite suite = BenchSuite.start(bench, PARTS, slower.settings())) {
            bench.screen().say("replication.building", fewer);
            Offices offices =
                    Offices.open(
                            suite, fewer, quick ? SPARE_WHEN_QUICK : SPARE_UNDER_CEILING, false);
            bench.screen().say("bench.warming");
            offices.warmUp(bench.screen(), quick ? Duration.ZERO : WARM_UP_UNDER_CEILING);
            ceiling = measure(bench, suite, offices, cpu, slower, "replication.ceiling");
        }
        show(bench.screen(), scratch, again, ceiling);
        cpu.show(bench.screen());
        return figures(accounts, fewer, scratch, again, ceiling)
                .put("requests_fewest", fewest)
                .detail("cpu_us_per_call", cpu.all());
    }

    private static Measured measure(
            Workbench bench,
            BenchSuite suite,
            Offices offices,
            Tables.Cpu cpu,
            Pace pace,
            String key)
            throws InterruptedException {
        Screen screen = bench.screen();
        screen.say("replication.begins", screen.text(key));
        long cursor = offices.traffic(0).next();
        Watch watch = Watch.start(bench, suite, key);
        Ended ended = offices.replication().run(screen);
        CpuMeter.Use used = watch.stop();
        Traffic traffic = offices.traffic(cursor);
        cpu.add(screen.text(key), used.micros(Math.max(1, traffic.calls())));
        return new Measured(ended, traffic, pace.bound(traffic));
    }

    private static void show(Screen screen, Measured scratch, Measured again, Measured ceiling) {
        screen.table(
                List.of(
                        "",
                        screen.text("replication.alike"),
                        screen.text("replication.calls"),
                        screen.text("replication.calls-most"),
                        screen.text("replication.writes"),
                        screen.text("limiter.most-of-one"),
                        screen.text("limiter.most"),
                        screen.text("limiter.refused"),
                        screen.text("replication.seconds"),
                        screen.text("replication.bound")),
                List.of(
                        scratch.row(screen.text("replication.scratch")),
                        again.row(screen.text("replication.again")),
                        ceiling.row(screen.text("replication.ceiling"))));
    }

    private static Figures figures(
            int accounts, int fewer, Measured scratch, Measured again, Measured ceiling) {
        boolean became = scratch.complete(accounts) && scratch.keptTheLimit();
        boolean stayed =
                again.run().unchanged() == accounts
                        && again.run().writes() == 0
                        && again.keptTheLimit();
        boolean underCeiling =
                ceiling.complete(fewer)
                        && ceiling.keptTheLimit()
                        && ceiling.traffic().mostInASecond() <= CEILING;
        return Figures.empty()
                .put("accounts", accounts)
                .put("converged", scratch.run().converged() + scratch.run().unchanged())
                .put("elapsed_over_bound", scratch.overBound())
                .put("refused", scratch.traffic().refused() + again.traffic().refused())
                .put("reads_unchanged", again.readsPerAccount())
                .put("requests_per_account", scratch.callsPerAccount())
                .put("requests_most", scratch.traffic().most())
                .put("elapsed_s", scratch.run().seconds())
                .put("bound_s", scratch.bound())
                .put("rate_per_account", PACE.ratePerAccount())
                .put("most_in_a_second", scratch.traffic().mostOfOne())
                .put("writes_unchanged", again.run().writes())
                .put("elapsed_unchanged_s", again.run().seconds())
                .put("ceiling_accounts", fewer)
                .put("ceiling_elapsed_over_bound", ceiling.overBound())
                .put("ceiling_elapsed_s", ceiling.run().seconds())
                .put("ceiling_estimated_s", ceiling.run().estimated())
                .put("ceiling_most_in_a_second", ceiling.traffic().mostInASecond())
                .put("ceiling_refused", ceiling.traffic().refused())
                .detail("scratch", scratch)
                .detail("again", again)
                .detail("ceiling", ceiling)
                .promises(became && stayed && underCeiling);
    }
}
