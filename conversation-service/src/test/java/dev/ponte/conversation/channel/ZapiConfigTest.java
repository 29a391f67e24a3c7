package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZapiConfigTest {

    private static final String MAIN = "ponte.channel.zapi.accounts.default.main.";

    @Test
    void theDefaultsAreThoseOfTheReference() {
        ZapiConfig config = Settings.zapi(Map.of());

        assertThat(config.baseUrl()).isEqualTo(URI.create("https://api.z-api.io"));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.statusMaxAge()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.concurrency()).isEqualTo(8);
        assertThat(config.queue()).isEqualTo(500);
        assertThat(config.breaker().window()).isEqualTo(10);
        assertThat(config.breaker().failureRatio()).isEqualTo(0.5);
        assertThat(config.breaker().delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theEnvironmentNamesTheInstanceOfASingleAccountInstallation() {
        ZapiConfig config =
                Settings.zapi(
                        Map.of(
                                "ZAPI_BASE_URL", "http://127.0.0.1:8090/zapi",
                                "ZAPI_INSTANCE_ID", "3EAA",
                                "ZAPI_INSTANCE_TOKEN", "5AB1",
                                "ZAPI_CLIENT_TOKEN", "F0"));

        assertThat(config.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8090/zapi"));
        assertThat(new ZapiInstances(config.accounts()).find("default", "main"))
                .isEqualTo(new ZapiInstance("3EAA", "5AB1", "F0"));
    }

    @Test
    void anInstanceIsFoundByItsIdOrItsNameInItsOwnAccountOnly() {
        ZapiInstances instances =
                new ZapiInstances(
                        Settings.zapi(
                                        Map.of(
                                                "ponte.channel.zapi.accounts.norte.vendas.instance-id",
                                                "AAAA",
                                                "ponte.channel.zapi.accounts.norte.vendas.instance-token",
                                                "T"))
                                .accounts());

        assertThat(instances.find("norte", "vendas"))
                .isEqualTo(instances.find("norte", "AAAA"))
                .isEqualTo(new ZapiInstance("AAAA", "T", null));
        assertThat(instances.find("default", "AAAA")).isNull();
        assertThat(instances.find("norte", "main")).isNull();
    }

    @Test
    void withoutCredentialsThereIsNoInstance() {
        ZapiInstances instances = new ZapiInstances(Settings.zapi(Map.of()).accounts());

        assertThat(instances.find("default", "main")).isNull();
        assertThat(instances.find("default", "")).isNull();
    }

    @Test
    void anInstanceSetUpByHalfStopsTheStart() {
        var accounts = Settings.zapi(Map.of(MAIN + "instance-id", "3EAA")).accounts();

        assertThatThrownBy(() -> new ZapiInstances(accounts))
                .hasMessage(
                        "ponte.channel.zapi.accounts.default.main: instance-id and instance-token"
                                + " belong together");
    }

    @Test
    void anInstanceDoesNotShowItsSecrets() {
        String shown =
                new ZapiInstance("3EAA11BB22CC33DD44EE55FF66007788", "5AB10C0D20E3", "F0")
                        .toString();

        assertThat(shown).isEqualTo("ZapiInstance[3EAA****]");
    }
}
