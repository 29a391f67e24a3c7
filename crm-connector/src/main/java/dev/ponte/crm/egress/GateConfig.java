package dev.ponte.crm.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How patient we are with Kommo. The environment's names are those of seed 004. */
@ConfigMapping(prefix = "ponte.kommo.call")
public interface GateConfig {

    /** For one attempt, connecting included, in milliseconds. */
    @Positive
    @WithDefault("${KOMMO_TIMEOUT:30000}")
    int timeout();

    /** Attempts of one call in all. */
    @Positive
    @WithDefault("${KOMMO_RETRY_ATTEMPTS:3}")
    int attempts();

    /** Before the second attempt, in milliseconds; doubled before each further one. */
    @Positive
    @WithDefault("${KOMMO_RETRY_DELAY:1000}")
    int retryDelay();

    /** What one batch is cut to at least when Kommo finds it too heavy. */
    @Positive
    @WithDefault("1")
    int smallestBatch();

    Breaker breaker();

    /** When to stop calling an account that fails. */
    interface Breaker {

        /** How many of the latest attempts are looked at. */
        @WithDefault("10")
        int window();

        /** The share of them that must have failed. */
        @WithDefault("0.6")
        double failureRatio();

        /** How long it stays open before one call may try. */
        @WithDefault("5s")
        Duration delay();
    }
}
