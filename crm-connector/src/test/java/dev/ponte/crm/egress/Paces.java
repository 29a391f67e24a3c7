package dev.ponte.crm.egress;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The pace as an installation has it, not as tests are hurried. */
final class Paces {

    private Paces() {}

    static PaceConfig kommos() {
        return with(Map.of());
    }

    static PaceConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PaceConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(PaceConfig.class);
    }
}
