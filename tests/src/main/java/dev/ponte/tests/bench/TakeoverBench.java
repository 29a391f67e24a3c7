package dev.ponte.tests.bench;

import dev.ponte.tests.load.Chats;
import dev.ponte.tests.load.LoadReport;
import dev.ponte.tests.load.Takeovers;
import dev.ponte.tests.load.Witness;
import dev.ponte.tests.load.ZapiDeliveries;
import java.util.concurrent.CompletableFuture;

/**
 * {@code takeover}: from the webhook that tells of a person's text to the bot's last one, in a chat
 * whose customer goes on writing and is answered message by message, beside other customers.
 */
final class TakeoverBench extends PipelineWork {

    private static final int TAKEOVERS = 200;
    private static final int TAKEOVERS_WHEN_QUICK = 3;

    /** Of the other customers. */
    private static final double RATE = 100;

    /** Far from those of the other customers. */
    private static final long FIRST_NUMBER = 50_000_000;

    private static final double LONGEST_P99_MS = 200;

    @Override
    public String name() {
        return "takeover";
    }

    @Override
    Figures measure(Workbench bench, Pipeline pipeline) {
        BenchOptions options = bench.options();
        int count = options.quick() ? TAKEOVERS_WHEN_QUICK : TAKEOVERS;
        CompletableFuture<LoadReport> others = others(pipeline, options, count);
        Takeovers.Report report = takeOver(pipeline, options, count);
        LoadReport beside = others.join();
        show(bench.screen(), report, beside);
        return Figures.empty()
                .put("takeovers", report.chats())
                .put("silenced", report.silenced())
                .put("p50_ms", report.silence().p50())
                .put("p99_ms", report.silence().p99())
                .put("max_ms", report.silence().max())
                .put("aim_reached", report.silence().p99() <= LONGEST_P99_MS)
                .promises(report.silenced() == report.chats() && report.refused() == 0)
                .detail("takeovers", report)
                .detail("others", beside)
                .detail("flags", pipeline.suite().flags());
    }

    private static Takeovers.Report takeOver(Pipeline pipeline, BenchOptions options, int count) {
        // Other customers than the pipeline's, with ids of their own.
        long seed = options.seed() + 1;
        Chats chats = new Chats(count, seed);
        ZapiDeliveries deliveries = new ZapiDeliveries(pipeline.suite().zapiSecret(), chats, seed);
        return Takeovers.follow(
                        pipeline.world(), pipeline.generator(), deliveries, count, FIRST_NUMBER)
                .join();
    }

    /** Customers in other chats, for as long as the take-overs last. */
    private static CompletableFuture<LoadReport> others(
            Pipeline pipeline, BenchOptions options, int takeovers) {
        double rate = options.rate().orElse(RATE);
        long messages = Math.round(rate * Takeovers.lasting(takeovers).toSeconds());
        return pipeline.generator()
                .open(pipeline.deliveries(), pipeline.take(messages), messages, rate, Witness.NONE);
    }

    private static void show(Screen screen, Takeovers.Report report, LoadReport beside) {
        new Tables.Runs()
                .add(
                        screen.text("takeover.silence"),
                        0,
                        report.silenced(),
                        report.silence(),
                        Long.toString(report.refused()))
                .add(screen.text("takeover.others"), beside)
                .show(screen);
    }
}
