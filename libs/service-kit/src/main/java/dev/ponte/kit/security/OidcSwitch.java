package dev.ponte.kit.security;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * OIDC is on exactly when {@code PONTE_OIDC_ISSUER} is set. Without it only API keys open a
 * service; it does not fail to start. Always says on or off: a value missing at run time would be
 * taken from the build.
 */
public final class OidcSwitch implements ConfigSourceFactory {

    private static final int BELOW_APPLICATION_PROPERTIES = 110;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue issuer = context.getValue("PONTE_OIDC_ISSUER");
        boolean on = issuer != null && issuer.getValue() != null && !issuer.getValue().isBlank();
        return List.of(
                new PropertiesConfigSource(
                        Map.of("quarkus.oidc.tenant-enabled", Boolean.toString(on)),
                        "ponte-oidc-switch",
                        BELOW_APPLICATION_PROPERTIES));
    }
}
