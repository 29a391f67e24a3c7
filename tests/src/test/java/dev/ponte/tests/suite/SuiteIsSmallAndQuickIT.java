package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.local.process.ChildState;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.ProcessMemory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The whole fits a small machine. {@code ./ponte status} shows the same figures. */
class SuiteIsSmallAndQuickIT extends SuiteTest {

    private static final long KIB_PER_GIB = 1L << 20;

    @Test
    void the_processes_stay_below_their_share_of_three_gibibytes() {
        long kib = 0;
        assertThat(Part.values()).allMatch(part -> running.suite().pidOf(part) > 0);
        for (ChildState child : running.suite().states()) {
            // Another test's replica, stopped by now, holds nothing.
            if (child.pid() == 0) {
                continue;
            }
            kib += ProcessHandle.of(child.pid()).map(ProcessMemory::of).orElseThrow().orElse(0);
        }
        System.out.printf(
                "suite: ready after %.1f s, services, console and sandbox %.2f GiB%n",
                running.readyAfter().toMillis() / 1000.0, kib / (double) KIB_PER_GIB);
        assertThat(kib).isBetween(1L, 5 * KIB_PER_GIB / 2);
    }

    @Test
    void it_is_ready_soon_even_beside_other_work() {
        assertThat(running.readyAfter()).isLessThan(Duration.ofMinutes(2));
    }
}
