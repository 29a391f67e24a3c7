package dev.ponte.gateway.config;

import dev.ponte.gateway.config.GatewayConfig.KommoBudget;
import java.time.Duration;

/**
 * How many failures Kommo allows before it switches a webhook off.
 *
 * @param lateAfter an answer that takes longer counts as one
 * @param quarantineFrom percent of {@code failures}
 */
public record FailureLimits(int failures, Duration window, Duration lateAfter, int quarantineFrom) {

    private static final String PREFIX = "ponte.gateway.kommo-budget.";

    /** No part of a budget is as much: never. */
    private static final int NEVER = 101;

    static FailureLimits from(KommoBudget config, ConfigMistakes.Collector mistakes) {
        mistakes.check(config.failures() >= 1, PREFIX + "failures", "must be at least 1");
        mistakes.check(
                config.window().toMinutes() >= 1, PREFIX + "window", "must be at least one minute");
        mistakes.check(config.lateAfter().isPositive(), PREFIX + "late-after", "must be above 0");
        mistakes.check(
                config.quarantineFrom() >= 0 && config.quarantineFrom() <= NEVER,
                PREFIX + "quarantine-from",
                "must be from 0 to " + NEVER);
        return new FailureLimits(
                config.failures(), config.window(), config.lateAfter(), config.quarantineFrom());
    }
}
