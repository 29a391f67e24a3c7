package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    @Test
    void sharedPagesCountByTheirShare() {
        String rollup =
                """
                55d0c7a00000-7ffd1e3f9000 ---p 00000000 00:00 0   [rollup]
                Rss:              185660 kB
                Pss:              163370 kB
                Pss_Dirty:        161000 kB
                Shared_Clean:      24000 kB
                """;

        assertThat(ProcessMemory.proportional(rollup)).isEqualTo(163_370);
    }

    @Test
    void aSystemThatDoesNotTellGivesNothing() {
        assertThat(ProcessMemory.proportional("")).isZero();
    }
}
