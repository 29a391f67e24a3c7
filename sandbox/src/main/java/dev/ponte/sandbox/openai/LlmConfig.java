package dev.ponte.sandbox.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The LLM that is played. */
@ConfigMapping(prefix = "sandbox.llm")
interface LlmConfig {
    /** The only key that is let in. */
    String apiKey();

    /** What {@code GET /models} lists; any model name is answered. */
    @WithDefault("gpt-4o,gpt-4o-mini,whisper-1")
    List<String> models();

    /** What a recording says whose words are not known. */
    @WithDefault("Olá, queria saber o preço do plano anual.")
    String transcript();

    /** Requests a minute, as the x-ratelimit headers tell; nothing is refused because of it. */
    @WithDefault("10000")
    int requestsPerMinute();

    /** Pause between the events of a streamed answer. */
    @WithDefault("0ms")
    Duration streamPause();
}
