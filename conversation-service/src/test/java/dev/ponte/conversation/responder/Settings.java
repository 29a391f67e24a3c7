package dev.ponte.conversation.responder;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings for tests: the defaults, and what a test says; nothing of the machine's environment. */
final class Settings {

    private Settings() {}

    static ResponderConfig responder(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withMapping(ResponderConfig.class)
                .build()
                .getConfigMapping(ResponderConfig.class);
    }
}
