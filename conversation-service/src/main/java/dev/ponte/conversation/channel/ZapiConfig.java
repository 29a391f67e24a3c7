package dev.ponte.conversation.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where Z-API is, whose instances we speak through, and how patient we are. */
@ConfigMapping(prefix = "ponte.channel.zapi")
interface ZapiConfig {

    @WithDefault("${ZAPI_BASE_URL:https://api.z-api.io}")
    URI baseUrl();

    @WithDefault("PT5S")
    Duration connectTimeout();

    /** For one attempt, connecting included. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How long it is believed that an instance has its phone, or has none. */
    @WithDefault("PT10S")
    Duration statusMaxAge();

    /** Calls under way at once, per instance; further ones wait. */
    @WithDefault("8")
    int concurrency();

    /** Calls that may wait for their turn, per instance. */
    @WithDefault("500")
    int queue();

    Breaker breaker();

    /** The instances: by account, then by a name of ours. */
    Map<String, Map<String, Instance>> accounts();

    /** When to stop calling an instance that fails. */
    interface Breaker {

        /** How many of the latest calls are looked at. */
        @WithDefault("10")
        int window();

        /** The share of them that must have failed. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before one call may try; within the retries of a message. */
        @WithDefault("PT5S")
        Duration delay();
    }

    /** One instance's credentials. All empty means: not set up. */
    interface Instance {

        Optional<String> instanceId();

        Optional<String> instanceToken();

        /** The account's security token; needed once activated in Z-API's panel. */
        Optional<String> clientToken();
    }
}
