package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponderConfigTest {

    @Test
    void theDefaultsAreThoseOfTheReference() {
        ResponderConfig config = Settings.responder(Map.of());

        assertThat(config.baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(config.apiKey()).isEmpty();
        assertThat(config.model()).isEqualTo("gpt-4o");
        assertThat(config.organization()).isEmpty();
        assertThat(config.project()).isEmpty();
        assertThat(config.headers()).isEmpty();
        assertThat(config.temperature()).hasValue(0.7);
        assertThat(config.maxTokens()).isEqualTo(500);
        assertThat(config.tokenField().json()).isEqualTo("max_tokens");
        assertThat(config.history()).isEqualTo(20);
        assertThat(config.maxLineLength()).isEqualTo(4000);
        assertThat(config.promptFile()).isEqualTo("prompts/sdr.pt-BR.md");
        assertThat(config.timeZone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(config.safetyIdentifier()).isFalse();
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.maxAttempts()).isEqualTo(3);
        assertThat(config.concurrency()).isEqualTo(64);
        assertThat(config.queue()).isEqualTo(500);
        assertThat(config.breaker().window()).isEqualTo(10);
        assertThat(config.breaker().failureRatio()).isEqualTo(0.5);
        assertThat(config.breaker().delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theEnvironmentsNamesAreUnderstood() {
        ResponderConfig config =
                Settings.responder(
                        Map.of(
                                "OPENAI_BASE_URL", "http://127.0.0.1:8090/openai/v1",
                                "OPENAI_API_KEY", "sk-sandbox",
                                "OPENAI_MODEL", "gpt-4o-mini",
                                "OPENAI_ORGANIZATION", "org-1",
                                "OPENAI_PROJECT", "proj-1"));

        assertThat(config.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8090/openai/v1"));
        assertThat(config.apiKey()).contains("sk-sandbox");
        assertThat(config.model()).isEqualTo("gpt-4o-mini");
        assertThat(config.organization()).contains("org-1");
        assertThat(config.project()).contains("proj-1");
    }

    @Test
    void anotherServersPeculiaritiesAreSettings() {
        ResponderConfig config =
                Settings.responder(
                        Map.of(
                                "ponte.responder.token-field", "max_completion_tokens",
                                "ponte.responder.temperature", "",
                                "ponte.responder.headers.api-key", "k"));

        assertThat(config.tokenField().json()).isEqualTo("max_completion_tokens");
        assertThat(config.temperature()).isEmpty();
        assertThat(config.headers()).containsEntry("api-key", "k");
    }

    @Test
    void onlyOpenAiItselfNeedsAKey() {
        assertThat(ChatClient.lacksKey(Settings.responder(Map.of()))).isTrue();
        assertThat(
                        ChatClient.lacksKey(
                                Settings.responder(
                                        Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1"))))
                .isFalse();
    }
}
