package dev.ponte.gateway.config;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Reads settings as a running service does. */
public final class TestConfig {

    public static final String ZAPI_SECRET = "zapi-secret-0123456789-0123456789";
    public static final String KOMMO_SECRET = "kommo-secret-0123456789-012345678";

    private TestConfig() {}

    public static GatewayConfig of(String... namesAndValues) {
        Map<String, String> properties = new HashMap<>();
        properties.put("ponte.gateway.kommo-budget.count-every", "30s");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put("ponte.gateway." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
