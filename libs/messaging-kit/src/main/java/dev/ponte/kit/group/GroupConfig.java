package dev.ponte.kit.group;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Work that is done in groups: polls, claims, ends of replies, rounds of the relay. */
@ConfigMapping(prefix = "ponte.group")
public interface GroupConfig {

    /**
     * From the start of one group to that of the next of its kind, at least; zero: groups form only
     * while one is under way. More saves effort under load, and an answer may take up to four times
     * as much longer.
     */
    @WithDefault("0s")
    Duration every();
}
