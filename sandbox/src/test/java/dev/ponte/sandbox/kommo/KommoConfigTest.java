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
        assertThat(config.heavyBatch()).isEqualTo(25);
        assertThat(config.accounts()).isZero();
        assertThat(config.seed()).isEqualTo(1);
        assertThat(config.publicBase()).isEqualTo(URI.create("http://127.0.0.1:8090"));
    }

    @Test
    void namesAndDefaultsOfTheIntegration() {
        KommoConfig.Oauth oauth = Settings.read(KommoConfig.class, Map.of()).oauth();

        assertThat(oauth.clientId()).isEqualTo("4c0e7d1a-5b2f-4e8c-9a3d-6f1e2d3c4b5a");
        assertThat(oauth.clientSecret()).isEqualTo("sandbox-kommo-client-secret-000001");
        assertThat(oauth.redirectUri())
                .isEqualTo(URI.create("http://127.0.0.1:8080/kommo/callback"));
        assertThat(oauth.revokeHook()).isEmpty();
        assertThat(oauth.longLivedToken()).isEmpty();
        assertThat(oauth.codeLife()).isEqualTo(Duration.ofMinutes(20));
        assertThat(oauth.accessLife()).isEqualTo(Duration.ofDays(1));
        assertThat(oauth.refreshLife()).isEqualTo(Duration.ofDays(90));
        assertThat(oauth.grace()).isFalse();
        assertThat(oauth.plainReferer()).isFalse();
        assertThat(oauth.seed()).isEqualTo(20_260_109);
    }

    @Test
    void namesAndDefaultsOfTheLimit() {
        KommoConfig.Limit limit = Settings.read(KommoConfig.class, Map.of()).limit();

        assertThat(limit.perSecond()).isEqualTo(7);
        assertThat(limit.perAddress()).isFalse();
        assertThat(limit.violations()).isEqualTo(50);
        assertThat(limit.violationWindow()).isEqualTo(Duration.ofMinutes(1));
        assertThat(limit.block()).isEqualTo(Duration.ofMinutes(1));
        assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.retryAfterHeader()).isFalse();
        assertThat(limit.kept()).isEqualTo(1_000_000);
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
