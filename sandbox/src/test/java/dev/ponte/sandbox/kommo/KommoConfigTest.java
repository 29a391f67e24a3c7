package dev.ponte.sandbox.kommo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KommoConfigTest {
    @Test
    void namesAndDefaults() {
        KommoConfig config = Settings.read(KommoConfig.class, Map.of());

        assertThat(config.accountId()).isEqualTo(31_987_654);
        assertThat(config.subdomain()).isEqualTo("master");
        assertThat(config.domain()).isEqualTo("kommo.com");
        assertThat(config.destination())
                .isEqualTo(
                        URI.create(
                                "http://127.0.0.1:8080/webhooks/kommo/"
                                        + "sandbox-kommo-webhook-secret-0001"));
        assertThat(config.events())
                .containsExactlyInAnyOrder(
                        "add_message", "add_talk", "add_lead", "add_contact", "add_unsorted");
        assertThat(config.messageFirst()).isTrue();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.timeScale()).isEqualTo(0.01);
        assertThat(config.timeoutIs499()).isTrue();
        assertThat(config.stableRequestId()).isTrue();
        assertThat(config.mostInvalid()).isEqualTo(100);
    }

    @Test
    void environmentNamesWhatPonteKnowsToo() {
        KommoConfig config =
                Settings.read(
                        KommoConfig.class,
                        Map.of(
                                "KOMMO_ACCOUNT_ID", "7",
                                "KOMMO_SUBDOMAIN", "loja",
                                "KOMMO_WEBHOOK_SECRET", "s",
                                "SANDBOX_WEBHOOK_BASE", "http://ponte:1"));

        assertThat(config.accountId()).isEqualTo(7);
        assertThat(config.subdomain()).isEqualTo("loja");
        assertThat(config.destination()).isEqualTo(URI.create("http://ponte:1/webhooks/kommo/s"));
    }
}
