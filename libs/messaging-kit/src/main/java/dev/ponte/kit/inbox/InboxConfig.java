package dev.ponte.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long handled events are remembered. */
@ConfigMapping(prefix = "ponte.inbox")
public interface InboxConfig {

    /** Longer than Kafka keeps records and people wait before they replay some. */
    @WithDefault("30d")
    Duration retention();

    /**
     * How often old ids are removed; {@code off} for never. The default stands in the shared
     * configuration, where the scheduler reads it.
     */
    String purgeEvery();

    /** Ids a purge removes in one statement. */
    @WithDefault("5000")
    int purgeBatch();
}
