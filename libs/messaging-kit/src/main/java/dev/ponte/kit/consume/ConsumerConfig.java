package dev.ponte.kit.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How consumers deal with failures. */
@ConfigMapping(prefix = "ponte.consumer")
public interface ConsumerConfig {

    /** Tries of a single record before it goes to the dead letters. */
    @WithDefault("3")
    int attempts();

    /** First and longest wait between tries; doubles in between, with jitter. */
    @WithDefault("200ms")
    Duration backOff();

    @WithDefault("5s")
    Duration maxBackOff();
}
