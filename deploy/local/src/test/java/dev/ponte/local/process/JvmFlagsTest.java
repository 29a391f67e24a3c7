package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmFlagsTest {

    @Test
    void processesAreSmallUnlessTold() {
        assertThat(new JvmFlags(Map.of()).of(Part.CRM)).contains("-Xmx96m", "-XX:+UseSerialGC");
    }

    @Test
    void aPartsOwnFlagsWinOverThoseOfAll() {
        JvmFlags flags =
                new JvmFlags(
                        Map.of(
                                "PONTE_JVM_FLAGS", "-Xmx200m",
                                "PONTE_JVM_FLAGS_CONVERSATION", "-Xmx300m -XX:+UseG1GC"));

        assertThat(flags.of(Part.CONVERSATION)).contains("-Xmx300m", "-XX:+UseG1GC");
        assertThat(flags.of(Part.CRM)).contains("-Xmx200m").doesNotContain("-XX:+UseSerialGC");
    }
}
