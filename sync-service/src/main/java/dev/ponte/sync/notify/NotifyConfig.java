package dev.ponte.sync.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How people are told about runs. E-mail goes through {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "ponte.sync.notify")
public interface NotifyConfig {

    /** Whether this process sends; what is to be told is kept all the same. */
    @WithDefault("true")
    boolean send();

    /**
     * Slack-compatible incoming webhooks, by the name that groups use ({@code
     * PONTE_SYNC_NOTIFY_WEBHOOKS_<NAME>}). The addresses are secrets: https only, http to this
     * machine. Groups choose a name and never an address, so nobody makes this service call one.
     */
    Map<String, String> webhooks();

    /** Where people reach the front door; messages link to the run there. */
    @WithDefault("http://localhost:8080")
    String consoleUrl();

    /** How often it is looked whether something is due. */
    @WithDefault("5s")
    Duration sweep();

    /** At most one message of a group and channel in this time. */
    @WithDefault("5m")
    Duration pause();

    /** How long one attempt to send may take. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a message belongs to a process that says nothing any more; above the time-out. */
    @WithDefault("60s")
    Duration lease();

    /** Attempts before a message is given up, and shown as failed. */
    @WithDefault("8")
    int attempts();

    /** The wait before the second attempt; it doubles each time, up to half an hour. */
    @WithDefault("30s")
    Duration backOff();

    /** How long messages are kept after they were sent or given up. */
    @WithDefault("30d")
    Duration keep();
}
