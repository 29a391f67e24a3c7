package dev.ponte.tests.bench;

import dev.ponte.local.process.Part;
import dev.ponte.tests.load.Chats;
import dev.ponte.tests.load.CpuMeter;
import dev.ponte.tests.load.LoadGenerator;
import dev.ponte.tests.load.LoadReport;
import dev.ponte.tests.load.PlayedWorld;
import dev.ponte.tests.load.Talk;
import dev.ponte.tests.load.TalkReport;
import dev.ponte.tests.load.ZapiDeliveries;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole suite with the generator on both sides of it: customers' webhooks go in at the front
 * door, answers come out at the played Z-API. The bot answers at once (quiet time zero) and the
 * model takes no time, so that what is measured is ours.
 */
final class Pipeline implements AutoCloseable {

    /** Customers who wait at the same time when as many messages as possible are to go through. */
    static final int IN_FLIGHT = 256;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WARM_ROUNDS = 60;
    private static final int ROUNDS_NO_FASTER = 6;
    private static final double STILL_FASTER = 1.02;

    /** Beyond this a rate does not hold: messages pile up. */
    private static final double LONGEST_P99_MS = 1_000;

    private static final double LEAST_SHARE = 0.97;

    private final Workbench bench;
    private final BenchSuite suite;
    private final PlayedWorld world;
    private final LoadGenerator generator;
    private final Chats chats;
    private final ZapiDeliveries deliveries;
    private long next;

    /**
     * One run.
     *
     * @param http what the door answered
     * @param talk what became of the messages
     * @param cpuMicros per message, by process
     */
    record Measured(LoadReport http, TalkReport talk, Map<String, Double> cpuMicros) {

        /** Answers a second, from the first webhook to the last answer. */
        double rate() {
            return talk.answered() / Math.max(1e-9, talk.lasted().toNanos() / 1e9);
        }

        boolean holds() {
            return talk.exact()
                    && talk.latency().p99() <= LONGEST_P99_MS
                    && rate() >= LEAST_SHARE * http.asked();
        }
    }

    private Pipeline(
            Workbench bench, BenchSuite suite, PlayedWorld world, LoadGenerator generator) {
        this.bench = bench;
        this.suite = suite;
        this.world = world;
        this.generator = generator;
        this.chats = new Chats(bench.options().chats(), bench.options().seed());
        this.deliveries = new ZapiDeliveries(suite.zapiSecret(), chats, bench.options().seed());
    }

    /** Starts everything. */
    static Pipeline start(Workbench bench) throws InterruptedException {
        PlayedWorld world = PlayedWorld.start();
        Map<String, String> variables = new HashMap<>(world.environment());
        variables.put("PONTE_REPLY_QUIET_TIME", "PT0S");
        try {
            BenchSuite suite = BenchSuite.start(bench, EnumSet.allOf(Part.class), variables);
            URI door = suite.url(door(bench.options()));
            Pipeline pipeline =
                    new Pipeline(bench, suite, world, LoadGenerator.beside(world, door, PATIENCE));
            bench.options().statuses().ifPresent(pipeline::tellStatuses);
            return pipeline;
        } catch (RuntimeException | InterruptedException e) {
            world.close();
            throw e;
        }
    }

    private static Part door(BenchOptions options) {
        return Part.named(options.door())
                .filter(part -> part == Part.CONSOLE || part == Part.GATEWAY)
                .orElseThrow(() -> new UsageException("usage.door", options.door()));
    }

    /** Of a hundred messages that Z-API was asked to send, it tells of so many. */
    private void tellStatuses(int share) {
        world.add(
                (phone, id, request) -> {
                    if (id % 100 < share) {
                        generator.tell(deliveries.delivered(phone, id));
                    }
                });
    }

    BenchSuite suite() {
        return suite;
    }

    PlayedWorld world() {
        return world;
    }

    LoadGenerator generator() {
        return generator;
    }

    Chats chats() {
        return chats;
    }

    ZapiDeliveries deliveries() {
        return deliveries;
    }

    /** The number of the next message; {@code count} of them are the caller's. */
    long take(long count) {
        long first = next;
        next += count;
        return first;
    }

    CpuMeter meter() {
        return suite.meter(generator.threadId());
    }

    /** Until the compilers have seen enough: until it gets no faster, or ten minutes. */
    void warmUp() {
        bench.screen().say("bench.warming");
        boolean quick = bench.options().quick();
        double fastest = 0;
        int slower = 0;
        for (int round = 0; round < WARM_ROUNDS && slower < ROUNDS_NO_FASTER; round++) {
            double rate = most(Duration.ofSeconds(quick ? 2 : 10)).http().achieved();
            bench.screen().say("bench.warm-round", Screen.figure(rate));
            if (quick) {
                return;
            }
            slower = rate < fastest * STILL_FASTER ? slower + 1 : 0;
            fastest = Math.max(fastest, rate);
        }
    }

    /** As many messages as go through, with {@link #IN_FLIGHT} customers waiting. */
    Measured most(Duration time) {
        Talk talk = Talk.follow(world, chats, next);
        CpuMeter.Reading cpu = meter().begin();
        int waiting = Math.min(IN_FLIGHT, chats.count());
        LoadReport http = generator.window(deliveries, next, waiting, time, talk).join();
        CpuMeter.Use used = cpu.end();
        next += http.sent();
        return new Measured(
                http, talk.settle(PATIENCE).join(), used.micros(Math.max(1, http.accepted())));
    }

    /** So many messages a second. */
    Measured open(double rate, Duration time, Duration patience) {
        long count = Math.max(1, Math.round(rate * time.toMillis() / 1e3));
        long first = take(count);
        Talk talk = Talk.follow(world, chats, first);
        CpuMeter.Reading cpu = meter().begin();
        LoadReport http = generator.open(deliveries, first, count, rate, talk).join();
        TalkReport report = talk.settle(patience).join();
        return new Measured(http, report, cpu.end().micros(Math.max(1, report.answered())));
    }

    Measured open(double rate, Duration time) {
        return open(rate, time, PATIENCE);
    }

    /** Messages of customers that are stored. */
    long stored() {
        return suite.number("SELECT count(*) FROM conversation.message WHERE author = 'CUSTOMER'");
    }

    @Override
    public void close() {
        generator.close();
        suite.close();
        world.close();
    }
}
