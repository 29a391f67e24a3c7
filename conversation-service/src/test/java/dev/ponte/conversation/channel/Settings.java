package dev.ponte.conversation.channel;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The application's settings and what a test says; nothing of the machine's environment. */
final class Settings {

    private Settings() {}

    static ZapiConfig zapi(Map<String, String> values) {
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(
                            new PropertiesConfigSource(
                                    ZapiConfig.class.getResource("/application.properties"), 10),
                            new PropertiesConfigSource(values, "test", 100))
                    .withMapping(ZapiConfig.class)
                    .build()
                    .getConfigMapping(ZapiConfig.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
