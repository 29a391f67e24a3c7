package dev.ponte.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalConfigTest {
    @Test
    void namesAndDefaults() {
        JournalConfig config = Settings.read(JournalConfig.class, Map.of());

        assertThat(config.maxCalls()).isEqualTo(200_000);
        assertThat(config.maxBytes()).isEqualTo(24 * 1024 * 1024);
        assertThat(config.maxBody()).isEqualTo(65_536);
    }
}
