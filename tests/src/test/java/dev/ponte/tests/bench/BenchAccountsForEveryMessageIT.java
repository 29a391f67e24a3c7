package dev.ponte.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.local.text.Messages;
import dev.ponte.tests.suite.DrillTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A short run of the largest bench: it starts, finds a rate, and answers every customer once. */
@ResourceLock(DrillTest.ANOTHER_SUITE)
class BenchAccountsForEveryMessageIT {

    private static final Path ROOT =
            Path.of(System.getenv().getOrDefault("PONTE_ROOT", "..")).toAbsolutePath();

    @Test
    void a_quick_run_of_the_pipeline_answers_every_message_exactly_once()
            throws InterruptedException {
        Messages messages = Messages.from("dev.ponte.tests.bench.messages", Map.of());
        Workbench bench =
                new Workbench(
                        BenchOptions.parse(List.of("--quick", "--rate", "5")),
                        Screen.of(messages),
                        System.getenv(),
                        ROOT,
                        Path.of("target", "bench").toAbsolutePath());

        ObjectNode figures = new PipelineBench().run(bench).headline();

        assertThat(figures.path("exactly_once").asBoolean()).isTrue();
        assertThat(figures.path("rate").asDouble()).isEqualTo(5);
        assertThat(figures.path("p99_ms_at_half").asDouble()).isPositive();
    }
}
