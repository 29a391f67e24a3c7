package dev.ponte.conversation.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether conversations may be reset. */
@ConfigMapping(prefix = "ponte.reset")
interface ResetConfig {

    /** Off unless an installation for trying things out switches it on. */
    @WithDefault("false")
    boolean enabled();
}
