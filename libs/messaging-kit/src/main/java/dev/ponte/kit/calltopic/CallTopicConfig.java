package dev.ponte.kit.calltopic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Calls to outside systems as events. */
@ConfigMapping(prefix = "ponte.call-topic")
public interface CallTopicConfig {

    /** Whether they are published at all; the log and the metrics have them either way. */
    @WithDefault("true")
    boolean enabled();

    /** Calls that may wait for Kafka, at least 1; one more drops the newest. */
    @WithDefault("10000")
    int waiting();
}
