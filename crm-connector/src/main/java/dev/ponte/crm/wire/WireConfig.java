package dev.ponte.crm.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The connections to Kommo. */
@ConfigMapping(prefix = "ponte.kommo.wire")
public interface WireConfig {

    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * Connections to one host at once. Who has his turn must not wait for one, or his call goes out
     * in the second of others: at least as many as the calls of the longest time-out.
     */
    @WithDefault("256")
    int connectionsPerHost();

    /** What is larger is not read to its end, and the call has failed. */
    @WithDefault("33554432")
    int largestAnswer();
}
