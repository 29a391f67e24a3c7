package dev.ponte.conversation.responder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The language model and how patient we are with it. */
@ConfigMapping(prefix = "ponte.responder")
interface ResponderConfig {

    /** Where the server is, version included. */
    @WithDefault("${OPENAI_BASE_URL:https://api.openai.com/v1}")
    URI baseUrl();

    /** Sent as bearer token. Local servers often need none. */
    @WithDefault("${OPENAI_API_KEY:}")
    Optional<String> apiKey();

    @WithDefault("${OPENAI_MODEL:gpt-4o}")
    String model();

    /** {@code OpenAI-Organization}. */
    @WithDefault("${OPENAI_ORGANIZATION:}")
    Optional<String> organization();

    /** {@code OpenAI-Project}. */
    @WithDefault("${OPENAI_PROJECT:}")
    Optional<String> project();

    /** More headers for every call, e.g. {@code api-key} for a gateway. */
    Map<String, String> headers();

    /** 0 to 2; set it empty for models that accept only their own. */
    @WithDefault("0.7")
    OptionalDouble temperature();

    /** The longest answer, in tokens. */
    @WithDefault("500")
    int maxTokens();

    /** What the server calls that limit. */
    @WithDefault("max_tokens")
    TokenField tokenField();

    /** How many messages of the talk the model is shown. */
    @WithDefault("20")
    int history();

    /** How much of one message the model is shown, in characters. */
    @WithDefault("4000")
    int maxLineLength();

    /** The system prompt: a file, or a resource of the application. Read once, at start. */
    @WithDefault("prompts/sdr.pt-BR.md")
    String promptFile();

    /** The clock the prompt's {@code {{now}}} is told in. */
    @WithDefault("America/Sao_Paulo")
    ZoneId timeZone();

    /** Whether to send a hash of account and conversation as {@code safety_identifier}. */
    @WithDefault("false")
    boolean safetyIdentifier();

    @WithDefault("PT5S")
    Duration connectTimeout();

    /** For one attempt. */
    @WithDefault("PT30S")
    Duration timeout();

    /** For all attempts and the waits between them; no attempt begins in its last second. */
    @WithDefault("PT90S")
    Duration deadline();

    @WithDefault("3")
    int maxAttempts();

    /** Calls under way at once; further ones wait. */
    @WithDefault("64")
    int concurrency();

    /** Calls that may wait for their turn. */
    @WithDefault("500")
    int queue();

    Breaker breaker();

    /** When to stop asking a server that fails. */
    interface Breaker {

        /** How many of the latest calls are looked at. */
        @WithDefault("10")
        int window();

        /** The share of them that must have failed. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before one call may try. */
        @WithDefault("PT30S")
        Duration delay();
    }

    /** The name of the field that limits an answer's tokens. */
    enum TokenField {
        MAX_TOKENS("max_tokens"),
        MAX_COMPLETION_TOKENS("max_completion_tokens");

        private final String json;

        TokenField(String json) {
            this.json = json;
        }

        String json() {
            return json;
        }
    }
}
