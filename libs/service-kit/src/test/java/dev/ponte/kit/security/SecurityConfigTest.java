package dev.ponte.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** Names and defaults of the settings, as files and as environment variables. */
class SecurityConfigTest {

    @Test
    void nobodyHasAKeyAndTheAccountIsCalledDefault() {
        SecurityConfig config = read(source(Map.of()));

        assertThat(config.usualAccount()).isEqualTo("default");
        assertThat(config.rememberTokens()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.apiKeys()).isEmpty();
    }

    @Test
    void aKeyHasAHashRolesAndTheUsualAccount() {
        SecurityConfig config =
                read(
                        source(
                                Map.of(
                                        "ponte.security.usual-account", "north",
                                        "ponte.security.api-keys.n8n.sha256", "ab",
                                        "ponte.security.api-keys.n8n.roles", "operator,service")));

        assertThat(config.usualAccount()).isEqualTo("north");
        SecurityConfig.ApiKey key = config.apiKeys().get("n8n");
        assertThat(key.sha256()).isEqualTo("ab");
        assertThat(key.roles()).isEqualTo(Set.of("operator", "service"));
        assertThat(key.accounts()).isEqualTo(Set.of("default"));
    }

    @Test
    void environmentVariablesAddAKey() {
        SecurityConfig config =
                read(
                        new EnvConfigSource(
                                Map.of(
                                        "PONTE_SECURITY_API_KEYS__N8N__SHA256", "ab",
                                        "PONTE_SECURITY_API_KEYS__N8N__ROLES", "viewer",
                                        "PONTE_SECURITY_API_KEYS__N8N__ACCOUNTS", "north,south"),
                                300));

        assertThat(config.apiKeys()).containsOnlyKeys("n8n");
        assertThat(config.apiKeys().get("n8n").accounts()).isEqualTo(Set.of("north", "south"));
    }

    private static ConfigSource source(Map<String, String> values) {
        return new PropertiesConfigSource(values, "test", 100);
    }

    private static SecurityConfig read(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .withMapping(SecurityConfig.class)
                .withSources(source)
                .build()
                .getConfigMapping(SecurityConfig.class);
    }
}
