package dev.ponte.tests.load;

import java.time.Duration;

/**
 * What the generator itself can do, here and now: against an endpoint of this process that does
 * nothing but answer.
 *
 * @param rate deliveries per second at which it is busy all the time
 * @param latency at a tenth of that, at a fixed rate: what it adds to every measurement
 * @param cpuMicros CPU of the generator's thread per delivery, at that tenth
 */
public record GeneratorLimit(double rate, Latency latency, double cpuMicros) {

    private static final int IN_FLIGHT = 32;

    /** Measures it. Takes three times {@code each}. */
    public static GeneratorLimit measure(Deliveries deliveries, Duration each) {
        byte[] answer = PlayedServer.json(200, "");
        try (PlayedServer nothing = PlayedServer.start("nothing", _ -> answer);
                LoadGenerator generator = LoadGenerator.to(nothing.uri(), Duration.ofSeconds(10))) {
            generator.closed(deliveries, 0, IN_FLIGHT, each).join();
            LoadReport most = generator.closed(deliveries, 0, IN_FLIGHT, each).join();
            double tenth = most.achieved() / 10;
            CpuMeter.Reading cpu =
                    new CpuMeter().self("generator", "rest", generator.threadId()).begin();
            LoadReport calm = generator.open(deliveries, 0, each, tenth, Witness.NONE).join();
            return new GeneratorLimit(
                    most.achieved(),
                    calm.latency(),
                    cpu.end().micros(calm.sent()).getOrDefault("generator", 0.0));
        }
    }
}
