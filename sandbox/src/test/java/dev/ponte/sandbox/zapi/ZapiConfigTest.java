package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZapiConfigTest {
    @Test
    void defaultsAreThoseOfTheLocalSuite() {
        ZapiConfig config = Settings.read(ZapiConfig.class, Map.of());

        assertThat(config.instanceId()).isEqualTo("3EAA11BB22CC33DD44EE55FF66007788");
        assertThat(config.instanceToken()).isEqualTo("5AB10C0D20E30F405A60B70C80D90E0F");
        assertThat(config.clientToken()).contains("Fsandbox0client0token");
        assertThat(config.webhookBase()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(config.webhookSecret()).isEqualTo("sandbox-zapi-webhook-secret-000001");
        assertThat(config.publicBase()).isEqualTo(URI.create("http://127.0.0.1:8090"));
        assertThat(config.callbacks()).isTrue();
        assertThat(config.callbackDelay()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.statuses()).containsExactly("SENT", "RECEIVED", "READ");
        assertThat(config.notifySentByMe()).isTrue();
        assertThat(config.retryDelays()).hasSize(9).last().isEqualTo(Duration.ofSeconds(60));
        assertThat(config.callbackTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.instanceNotFoundStatus()).isEqualTo(400);
        assertThat(config.wrongClientTokenStatus()).isEqualTo(403);
        assertThat(config.phoneExistsAsArray()).isFalse();
        assertThat(config.httpsOnly()).isFalse();
        assertThat(config.pacing()).isFalse();
        assertThat(config.queueLimit()).isEqualTo(1_000);
        assertThat(config.phone()).isEqualTo("5551911112222");
        assertThat(config.name()).isEqualTo("Loja Ponte");
    }

    @Test
    void environmentNamesWhatPonteKnowsToo() {
        ZapiConfig config =
                Settings.read(
                        ZapiConfig.class,
                        Map.of(
                                "ZAPI_INSTANCE_ID", "I",
                                "ZAPI_INSTANCE_TOKEN", "T",
                                "ZAPI_CLIENT_TOKEN", "",
                                "ZAPI_WEBHOOK_SECRET", "S",
                                "SANDBOX_WEBHOOK_BASE", "http://ponte:1",
                                "SANDBOX_PUBLIC_BASE", "http://sandbox:2"));

        assertThat(config.instanceId()).isEqualTo("I");
        assertThat(config.instanceToken()).isEqualTo("T");
        assertThat(ZapiRules.of(config).clientToken()).as("not activated").isEmpty();
        assertThat(config.webhookSecret()).isEqualTo("S");
        assertThat(config.webhookBase()).isEqualTo(URI.create("http://ponte:1"));
        assertThat(ZapiRules.of(config).mediaBase())
                .isEqualTo(URI.create("http://sandbox:2/zapi/media"));
    }
}
