package dev.ponte.sandbox.kommo.limit;

import java.time.Duration;

/**
 * The limit and what follows when it is ignored.
 *
 * @param perSecond calls in any second
 * @param violations refused calls within {@code violationWindow} after which a caller is blocked
 */
public record LimitRules(int perSecond, int violations, Duration violationWindow, Duration block) {
    public LimitRules {
        if (perSecond < 1 || violations < 1) {
            throw new IllegalArgumentException("limits must be 1 or more");
        }
    }
}
