package dev.ponte.sync.hook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often Salesbots are heard. */
@ConfigMapping(prefix = "ponte.sync.webhook")
public interface HookConfig {

    /** How long a run waits for more calls of the same burst. */
    @WithDefault("PT5S")
    Duration quiet();

    /** Between the runs that Salesbots begin in one group, at least. */
    @WithDefault("PT1M")
    Duration apart();
}
