package dev.ponte.tests.bench;

import dev.ponte.tests.bench.Pipeline.Measured;
import java.time.Duration;

/**
 * {@code burst}: for a minute, ten times as many messages as the suite sustains; then nobody
 * writes, and it is seen how long it takes until the last customer has an answer.
 */
final class BurstBench extends PipelineWork {

    private static final int TIMES = 10;
    private static final double SUSTAINED = 0.9;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "burst";
    }

    @Override
    Figures measure(Workbench bench, Pipeline pipeline) {
        Screen screen = bench.screen();
        Duration minute = bench.options().seconds(60, 2);
        Tables.Runs table = new Tables.Runs();
        double sustained = sustained(bench, pipeline);
        screen.say("burst.begins", Screen.figure(TIMES * sustained), minute.toSeconds());
        Measured burst = pipeline.open(TIMES * sustained, minute, PATIENCE);
        Duration drain = positive(burst.talk().lasted().minus(minute));
        table.add(screen.text("burst.taken"), burst.http());
        table.add(
                screen.text("burst.answered"),
                0,
                burst.rate(),
                burst.talk().latency(),
                screen.text("pipeline.errors", burst.talk().missing(), burst.talk().duplicates()));
        table.show(screen);
        Tables.Cpu cpu = new Tables.Cpu();
        cpu.add(screen.text("burst.answered"), burst.cpuMicros());
        cpu.show(screen);
        screen.say("burst.drained", Screen.figure(drain.toMillis() / 1e3));
        return Figures.empty()
                .put("sustained", sustained)
                .put("asked", burst.http().asked())
                .put("sent", burst.http().sent())
                .put("refused", burst.http().failed())
                .put("missing", burst.talk().missing())
                .put("duplicates", burst.talk().duplicates())
                .put("drained_s", drain.toMillis() / 1e3)
                .put("aim_reached", drain.compareTo(LONGEST_DRAIN) <= 0)
                .promises(burst.talk().missing() == 0 && burst.talk().duplicates() == 0)
                .detail("burst", burst)
                .detail("chats", bench.options().chats())
                .detail("flags", pipeline.suite().flags());
    }

    /** What was asked for, or a little less than what goes through at most. */
    private static double sustained(Workbench bench, Pipeline pipeline) {
        return bench.options()
                .rate()
                .orElseGet(
                        () ->
                                SUSTAINED
                                        * pipeline.most(bench.options().seconds(15, 2))
                                                .http()
                                                .achieved());
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
