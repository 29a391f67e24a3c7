package dev.ponte.sandbox.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcConfigTest {
    @Test
    void namesAndDefaults() {
        OidcConfig config = Settings.read(OidcConfig.class, Map.of());

        assertThat(config.issuer()).isEqualTo(URI.create("http://127.0.0.1:8090/oidc"));
        assertThat(config.clientSecret()).isEqualTo("sandbox");
        assertThat(config.tokenLife()).isEqualTo(Duration.ofHours(1));
        assertThat(config.refreshLife()).isEqualTo(Duration.ofHours(8));
        assertThat(config.redirectHosts()).containsExactly("localhost", "127.0.0.1", "[::1]");
        assertThat(
                        Settings.read(
                                        OidcConfig.class,
                                        Map.of("SANDBOX_OIDC_ISSUER", "http://sandbox:1/oidc"))
                                .issuer())
                .isEqualTo(URI.create("http://sandbox:1/oidc"));
    }
}
