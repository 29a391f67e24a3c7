package dev.ponte.conversation.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a person keeps a conversation. */
@ConfigMapping(prefix = "ponte.ownership")
interface OwnershipConfig {

    /** How long a take-over lasts after the person's last sign of life; zero: until told. */
    @WithDefault("PT2H")
    Duration pause();

    /** The longest pause that can be asked for. */
    @WithDefault("PT24H")
    Duration maxPause();
}
