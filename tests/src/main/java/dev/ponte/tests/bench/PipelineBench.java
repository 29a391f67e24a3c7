package dev.ponte.tests.bench;

import dev.ponte.tests.bench.Pipeline.Measured;
import dev.ponte.tests.load.CpuMeter;
import dev.ponte.tests.load.GeneratorLimit;
import java.time.Duration;
import java.util.Map;

/**
 * {@code pipeline}: from a customer's webhook to the call that asks Z-API to send the answer. The
 * highest rate that holds (every message answered exactly once, p99 below a second, nothing piling
 * up), and how long an answer takes at half of it.
 */
final class PipelineBench extends PipelineWork {

    /** A little below what goes through at most: there, every pause makes a queue. */
    private static final double GUESS = 0.92;

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    Figures measure(Workbench bench, Pipeline pipeline) {
        return new Run(bench, pipeline).measure();
    }

    /** One measurement, from its start to its figures. */
    private static final class Run {

        private final Workbench bench;
        private final Pipeline pipeline;
        private final Screen screen;
        private final Duration each;
        private final Tables.Runs table = new Tables.Runs();
        private final Tables.Cpu cpu = new Tables.Cpu();

        Run(Workbench bench, Pipeline pipeline) {
            this.bench = bench;
            this.pipeline = pipeline;
            this.screen = bench.screen();
            this.each = bench.options().seconds(20, 3);
        }

        Figures measure() {
            GeneratorLimit limit = GeneratorLimit.measure(pipeline.deliveries(), each.dividedBy(8));
            Profiler profiler = Profiler.start(bench, pipeline.suite(), "most");
            Measured most = pipeline.most(each);
            profiler.stop();
            note("pipeline.most", most);
            cpu.add(screen.text("pipeline.most"), most.cpuMicros());
            double rate = highest(most);
            Measured half = pipeline.open(rate / 2, each.multipliedBy(3).dividedBy(2));
            note("pipeline.half", half);
            cpu.add(screen.text("pipeline.half"), half.cpuMicros());
            table.show(screen);
            cpu.show(screen);
            return figures(limit, most, rate, half);
        }

        private double highest(Measured most) {
            if (bench.options().rate().isPresent()) {
                return bench.options().rate().get();
            }
            double highest = RateSearch.highest(GUESS * most.http().achieved(), this::holds);
            if (highest == 0) {
                throw new BenchFailedException(screen.text("pipeline.none"));
            }
            return highest;
        }

        private boolean holds(double rate) {
            Measured trial = pipeline.open(rate, each);
            note(trial.holds() ? "pipeline.holds" : "pipeline.fails", trial);
            return trial.holds();
        }

        private void note(String key, Measured run) {
            table.add(
                    screen.text(key),
                    run.http().asked(),
                    run.http().asked() == 0 ? run.http().achieved() : run.rate(),
                    run.talk().latency(),
                    Tables.errors(run.http().errors())
                            + screen.text(
                                    "pipeline.errors",
                                    run.talk().missing(),
                                    run.talk().duplicates()));
        }

        private Figures figures(GeneratorLimit limit, Measured most, double rate, Measured half) {
            return Figures.empty()
                    .put("rate", rate)
                    .put("p50_ms_at_half", half.talk().latency().p50())
                    .put("p99_ms_at_half", half.talk().latency().p99())
                    .put("p999_ms_at_half", half.talk().latency().p999())
                    .put("most", most.http().achieved())
                    .put("exactly_once", half.talk().exact() && most.talk().exact())
                    .put("cpu_us", sum(most))
                    .put("generator_limit", limit.rate())
                    .detail("generator", limit)
                    .detail("most", most)
                    .detail("half", half)
                    .detail("door", bench.options().door())
                    .detail("chats", bench.options().chats())
                    .detail("flags", pipeline.suite().flags());
        }

        /** Of all that is ours: the generator and the others of the machine left out. */
        private static double sum(Measured run) {
            return run.cpuMicros().entrySet().stream()
                    .filter(one -> !one.getKey().equals(BenchSuite.GENERATOR))
                    .filter(one -> !one.getKey().equals(CpuMeter.OTHERS))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }
}
