package dev.ponte.sandbox;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The settings as the sandbox reads them: its own file, under an environment of the test's. */
public final class Settings {
    private Settings() {}

    /**
     * Reads one group of settings.
     *
     * @param environment names as in the file's expressions ({@code ZAPI_CLIENT_TOKEN}), or
     *     property names
     */
    public static <T> T read(Class<T> mapping, Map<String, String> environment) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(
                                    Objects.requireNonNull(
                                            Settings.class.getResource("/application.properties"))),
                            new PropertiesConfigSource(environment, "environment", 400))
                    .withMapping(mapping)
                    .withMappingIgnore("**")
                    .build()
                    .getConfigMapping(mapping);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
