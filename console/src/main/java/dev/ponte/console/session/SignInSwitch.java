package dev.ponte.console.session;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns sign-in on when everything it needs is there. Without, the console starts all the same and
 * says that nobody can sign in; half of it would only fail in front of people. Always says on or
 * off: a value missing at run time would be taken from the build.
 */
public final class SignInSwitch implements ConfigSourceFactory {

    private static final int BELOW_APPLICATION_PROPERTIES = 110;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean on =
                Stream.of(
                                "PONTE_OIDC_ISSUER",
                                "PONTE_CONSOLE_CLIENT_SECRET",
                                "PONTE_CONSOLE_SESSION_SECRET")
                        .allMatch(name -> isSet(context.getValue(name)));
        return List.of(
                new PropertiesConfigSource(
                        Map.of("ponte.console.sign-in.enabled", Boolean.toString(on)),
                        "ponte-sign-in-switch",
                        BELOW_APPLICATION_PROPERTIES));
    }

    private static boolean isSet(ConfigValue value) {
        return value != null && value.getValue() != null && !value.getValue().isBlank();
    }
}
