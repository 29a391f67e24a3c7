package dev.ponte.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LlmConfigTest {
    @Test
    void namesAndDefaults() {
        LlmConfig config = Settings.read(LlmConfig.class, Map.of());

        assertThat(config.apiKey()).isEqualTo("sk-sandbox");
        assertThat(config.models()).containsExactly("gpt-4o", "gpt-4o-mini", "whisper-1");
        assertThat(config.transcript()).isEqualTo("Olá, queria saber o preço do plano anual.");
        assertThat(config.requestsPerMinute()).isEqualTo(10_000);
        assertThat(config.streamPause()).isEqualTo(Duration.ZERO);
        assertThat(Settings.read(LlmConfig.class, Map.of("OPENAI_API_KEY", "k")).apiKey())
                .isEqualTo("k");
    }
}
