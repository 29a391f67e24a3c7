package dev.ponte.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInSwitchTest {

    private final Map<String, String> settings =
            new HashMap<>(
                    Map.of(
                            "PONTE_OIDC_ISSUER", "https://sso.example.com",
                            "PONTE_CONSOLE_CLIENT_SECRET", "s",
                            "PONTE_CONSOLE_SESSION_SECRET", "t"));

    @Test
    void withAllThatItNeedsSignInIsOn() {
        assertThat(enabled()).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PONTE_OIDC_ISSUER",
                "PONTE_CONSOLE_CLIENT_SECRET",
                "PONTE_CONSOLE_SESSION_SECRET"
            })
    void halfOfItIsOffAndSaysSo(String missing) {
        settings.put(missing, " ");
        assertThat(enabled()).isEqualTo("false");
        settings.remove(missing);
        assertThat(enabled()).isEqualTo("false");
    }

    private String enabled() {
        return new SignInSwitch()
                .getConfigSources(new Context())
                .iterator()
                .next()
                .getValue("ponte.console.sign-in.enabled");
    }

    private final class Context implements ConfigSourceContext {
        @Override
        public ConfigValue getValue(String name) {
            String value = settings.get(name);
            return value == null
                    ? null
                    : ConfigValue.builder().withName(name).withValue(value).build();
        }

        @Override
        public Iterator<String> iterateNames() {
            return settings.keySet().iterator();
        }
    }
}
