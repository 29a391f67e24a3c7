package dev.ponte.tests.bench;

import dev.ponte.tests.bench.limiter.LimiterBench;
import dev.ponte.tests.bench.replication.ReplicationBench;
import dev.ponte.tests.drill.DrillsBench;
import java.util.List;
import java.util.Optional;

/** All there are, in the order of the list that people see. */
final class Benches {

    static final List<Bench> ALL =
            List.of(
                    new GatewayBench(),
                    new PipelineBench(),
                    new TakeoverBench(),
                    new BurstBench(),
                    new HistoryBench(),
                    new FlowBench(),
                    new StartBench(),
                    new LimiterBench(),
                    new ReplicationBench(),
                    new GeneratorBench(),
                    new DrillsBench());

    private Benches() {}

    static Optional<Bench> named(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
