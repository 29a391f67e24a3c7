package dev.ponte.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay from the outbox to Kafka. */
@ConfigMapping(prefix = "ponte.outbox")
public interface OutboxConfig {

    /** Whether this process relays; a replica may leave it to others. */
    @WithDefault("true")
    boolean relay();

    /** Events a round takes at most, over all shards that it got. */
    @WithDefault("500")
    int batchSize();

    /** How often to look without having been woken: finds what a dead process left. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** How soon to look again for shards that another replica works on; doubles up to a sweep. */
    @WithDefault("20ms")
    Duration contendedEvery();

    /** How long Kafka may take to confirm a round before it is given up and done again. */
    @WithDefault("30s")
    Duration sendTimeout();

    /** How long one statement may take. */
    @WithDefault("10s")
    Duration databaseTimeout();

    /** First and longest wait after a failure; doubles in between. */
    @WithDefault("200ms")
    Duration backOff();

    @WithDefault("10s")
    Duration maxBackOff();

    /** How often the waiting events are counted for the metrics. */
    @WithDefault("10s")
    Duration measureEvery();
}
