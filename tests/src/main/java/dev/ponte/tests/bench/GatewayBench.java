package dev.ponte.tests.bench;

import dev.ponte.local.process.Part;
import dev.ponte.tests.drill.Pause;
import dev.ponte.tests.load.Chats;
import dev.ponte.tests.load.CpuMeter;
import dev.ponte.tests.load.Deliveries;
import dev.ponte.tests.load.GeneratorLimit;
import dev.ponte.tests.load.KommoDeliveries;
import dev.ponte.tests.load.LoadGenerator;
import dev.ponte.tests.load.LoadReport;
import dev.ponte.tests.load.MixedDeliveries;
import dev.ponte.tests.load.Witness;
import dev.ponte.tests.load.ZapiDeliveries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * {@code gateway}: what it can take, beside an endpoint that only sends the body to Kafka; how long
 * an answer takes at half of that; and what happens while Kafka is away.
 *
 * <p>Both run on the same Kafka at the same time with the same flags, take the same deliveries, and
 * are measured in turns, so that whatever else the machine does meets both.
 */
final class GatewayBench implements Bench {

    private static final int IN_FLIGHT = 64;
    private static final double OUTAGE_RATE = 200;
    private static final int WARM_ROUNDS = 12;
    private static final double STILL_FASTER = 1.04;
    private static final int STATUSES = 20;
    private static final int KOMMO = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KAFKA_LEAVES_AFTER = Duration.ofSeconds(1);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Figures run(Workbench bench) throws InterruptedException {
        Duration each = bench.options().seconds(10, 2);
        try (BenchSuite suite = BenchSuite.start(bench, Set.of(Part.GATEWAY), Map.of());
                BareEndpoint bare = BareEndpoint.start(bench, suite);
                LoadGenerator toGateway = LoadGenerator.to(suite.url(Part.GATEWAY), PATIENCE);
                LoadGenerator toBare = LoadGenerator.to(bare.url(), PATIENCE)) {
            Deliveries deliveries = deliveries(bench.options(), suite);
            Run run = new Run(bench, suite, bare, deliveries, toGateway, toBare, each);
            return run.measure();
        }
    }

    private static Deliveries deliveries(BenchOptions options, BenchSuite suite) {
        Chats chats = new Chats(options.chats(), options.seed());
        return new MixedDeliveries(
                new ZapiDeliveries(suite.zapiSecret(), chats, options.seed()),
                new KommoDeliveries(suite.secret("KOMMO_WEBHOOK_SECRET"), chats),
                options.statuses().orElse(STATUSES),
                KOMMO);
    }

    /** One measurement, from its start to its figures. */
    private static final class Run {

        private final Workbench bench;
        private final BenchSuite suite;
        private final BareEndpoint bare;
        private final Deliveries deliveries;
        private final LoadGenerator toGateway;
        private final LoadGenerator toBare;
        private final Duration each;
        private final Tables.Runs table = new Tables.Runs();
        private final Tables.Cpu cpu = new Tables.Cpu();
        private long next;

        Run(
                Workbench bench,
                BenchSuite suite,
                BareEndpoint bare,
                Deliveries deliveries,
                LoadGenerator toGateway,
                LoadGenerator toBare,
                Duration each) {
            this.bench = bench;
            this.suite = suite;
            this.bare = bare;
            this.deliveries = deliveries;
            this.toGateway = toGateway;
            this.toBare = toBare;
            this.each = each;
        }

        Figures measure() throws InterruptedException {
            GeneratorLimit limit =
                    GeneratorLimit.measure(deliveries, each.dividedBy(4).plusMillis(1));
            bench.screen().say("bench.warming");
            warm(toBare);
            warm(toGateway);
            List<LoadReport> gateway = new ArrayList<>();
            List<LoadReport> plain = new ArrayList<>();
            Profiler profiler = Profiler.start(bench, suite, "most");
            for (int round = 0; round < bench.options().rounds(); round++) {
                plain.add(metered(BareEndpoint.NAME, toBare));
                gateway.add(metered(Part.GATEWAY.module(), toGateway));
            }
            profiler.stop();
            double rate = median(gateway);
            double halfRate = bench.options().rate().orElse(rate / 2);
            // At another rate other code is hot: the compilers need a while again.
            open(halfRate, each.multipliedBy(2));
            LoadReport half = half(halfRate);
            LoadReport outage = outage();
            Duration drained = drain();
            show(limit);
            return Figures.empty()
                    .put("rate", rate)
                    .put("bare_rate", median(plain))
                    .put("ratio", rate / median(plain))
                    .put("p99_ms_at_half", half.latency().p99())
                    .put("p99_ms_kafka_down", outage.latency().p99())
                    .put("refused_kafka_down", outage.failed())
                    .put("spool_drained_s", drained.toMillis() / 1e3)
                    .put("cpu_us", cpu.of(Part.GATEWAY.module(), Part.GATEWAY.module()))
                    .put("generator_limit", limit.rate())
                    .detail("generator", limit)
                    .detail("gateway", gateway)
                    .detail("bare", plain)
                    .detail("half", half)
                    .detail("kafka_down", outage)
                    .detail("cpu_us_per_delivery", cpu.all())
                    .detail("flags", suite.flags());
        }

        /** Until the compilers have seen enough: until it gets no faster, or two minutes. */
        private void warm(LoadGenerator target) {
            double fastest = 0;
            for (int round = 0; round < WARM_ROUNDS; round++) {
                double rate = most(target, each).achieved();
                if (bench.options().quick() || (round > 1 && rate < fastest * STILL_FASTER)) {
                    return;
                }
                fastest = Math.max(fastest, rate);
            }
        }

        private LoadReport most(LoadGenerator target, Duration time) {
            LoadReport report = target.closed(deliveries, next, IN_FLIGHT, time).join();
            next += report.sent();
            return report;
        }

        private LoadReport metered(String what, LoadGenerator target) {
            CpuMeter.Reading reading =
                    suite.meter(toGateway.threadId(), toBare.threadId())
                            .process(BareEndpoint.NAME, bare::pid)
                            .begin();
            LoadReport report = most(target, each);
            cpu.add(what, reading.end().micros(report.sent()));
            table.add(what, report);
            return report;
        }

        private LoadReport open(double rate, Duration time) {
            long count = Math.max(1, Math.round(rate * time.toMillis() / 1e3));
            CompletableFuture<LoadReport> run =
                    toGateway.open(deliveries, next, count, rate, Witness.NONE);
            next += count;
            return run.join();
        }

        private LoadReport half(double rate) {
            LoadReport report = open(rate, each.multipliedBy(2));
            table.add(bench.screen().text("gateway.half"), report);
            return report;
        }

        /** Kafka goes while deliveries come in: its going is part of what is measured. */
        private LoadReport outage() {
            long millis = KAFKA_LEAVES_AFTER.toMillis();
            CompletableFuture<Void> leaving =
                    CompletableFuture.runAsync(
                            () -> suite.suite().kafka().stop(),
                            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
            LoadReport report = open(OUTAGE_RATE, each.multipliedBy(2).plus(KAFKA_LEAVES_AFTER));
            leaving.join();
            table.add(bench.screen().text("gateway.outage"), report);
            return report;
        }

        /** Kafka comes back; until the spool is empty. */
        private Duration drain() throws InterruptedException {
            suite.suite().kafka().start();
            long begin = System.nanoTime();
            boolean empty =
                    Pause.until(
                            () -> suite.number("SELECT count(*) FROM gateway.outbox") == 0,
                            begin + DRAIN_LIMIT.toNanos());
            if (!empty) {
                throw new BenchFailedException("spool not empty after " + DRAIN_LIMIT);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }

        private void show(GeneratorLimit limit) {
            table.add(bench.screen().text("generator.limit"), 0, limit.rate(), limit.latency(), "");
            table.show(bench.screen());
            cpu.show(bench.screen());
        }

        private static double median(List<LoadReport> reports) {
            return Median.of(reports.stream().map(LoadReport::achieved));
        }
    }
}
