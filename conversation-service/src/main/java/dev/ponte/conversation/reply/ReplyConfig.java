package dev.ponte.conversation.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When and how often the bot answers. */
@ConfigMapping(prefix = "ponte.reply")
interface ReplyConfig {

    /** How long the customer must be quiet before the bot answers. */
    @WithDefault("PT4S")
    Duration quietTime();

    /** After this long without an answer, new messages no longer put it off. */
    @WithDefault("PT20S")
    Duration maxWait();

    /** How long a worker's claim on a reply holds without renewal. */
    @WithDefault("PT20S")
    Duration lease();

    /** Drafts tried before the conversation goes to a person. */
    @WithDefault("4")
    int maxAttempts();

    /** Wait after the first failed draft; doubles. */
    @WithDefault("PT5S")
    Duration retryDelay();

    /**
     * Replies written at the same time by one process. A model takes seconds, and waiting for it
     * costs next to nothing.
     */
    @WithDefault("64")
    int concurrency();

    /** How often rows are looked at, beside the alarm that fires when one is due. */
    @WithDefault("PT1S")
    Duration sweep();

    /** Messages of the talk that the responder is told. */
    @WithDefault("20")
    int history();

    /** Longest single message on the channel; longer answers go out in parts. */
    @WithDefault("1500")
    int maxMessageLength();

    /**
     * How long a send may take before it counts as lost: above the channel's own time-out. When one
     * gets no answer, the channel has so long to tell whether it went out.
     */
    @WithDefault("PT20S")
    Duration sendLease();
}
