package dev.ponte.tests.bench;

import dev.ponte.tests.load.Chats;
import dev.ponte.tests.load.GeneratorLimit;
import dev.ponte.tests.load.ZapiDeliveries;
import java.util.List;

/** {@code generator}: what the load generator itself can do on this machine. */
final class GeneratorBench implements Bench {

    @Override
    public String name() {
        return "generator";
    }

    @Override
    public Figures run(Workbench bench) {
        BenchOptions options = bench.options();
        GeneratorLimit limit =
                GeneratorLimit.measure(
                        new ZapiDeliveries(
                                "secret",
                                new Chats(options.chats(), options.seed()),
                                options.seed()),
                        options.seconds(5, 1));
        Screen screen = bench.screen();
        screen.table(
                List.of("", "/s", "p50 ms", "p99 ms", "p999 ms", "max ms", "CPU µs"),
                List.of(
                        List.of(
                                screen.text("generator.limit"),
                                Screen.figure(limit.rate()),
                                "",
                                "",
                                "",
                                "",
                                ""),
                        List.of(
                                screen.text("generator.tenth"),
                                Screen.figure(limit.rate() / 10),
                                Screen.figure(limit.latency().p50()),
                                Screen.figure(limit.latency().p99()),
                                Screen.figure(limit.latency().p999()),
                                Screen.figure(limit.latency().max()),
                                Screen.figure(limit.cpuMicros()))));
        return Figures.empty()
                .put("rate", limit.rate())
                .put("p99_ms_at_tenth", limit.latency().p99())
                .put("cpu_us_per_request", limit.cpuMicros())
                .detail("limit", limit);
    }
}
