package dev.ponte.sandbox.kommo.hook;

import dev.ponte.sandbox.webhook.RetryRule;
import java.time.Duration;
import java.util.Optional;

/**
 * Kommo's schedule: 5 min, 15 min, 15 min, 1 h. The last two only after a 499 or 5xx, so 4xx and
 * redirects get three tries in all.
 *
 * @param scale factor on the waits
 * @param timeoutIs499 whether no answer counts as 499
 */
record KommoRetry(double scale, boolean timeoutIs499) implements RetryRule {
    private static final int CLIENT_CLOSED = 499;

    @Override
    public boolean accepts(int status) {
        return status >= 100 && status < 300;
    }

    @Override
    public Optional<Duration> next(int attempt, int status) {
        return switch (attempt) {
            case 1 -> wait(Duration.ofMinutes(5));
            case 2 -> wait(Duration.ofMinutes(15));
            case 3 -> patient(status) ? wait(Duration.ofMinutes(15)) : Optional.empty();
            case 4 -> patient(status) ? wait(Duration.ofHours(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean patient(int status) {
        return status >= 500 || status == CLIENT_CLOSED || (status == 0 && timeoutIs499);
    }

    private Optional<Duration> wait(Duration real) {
        return Optional.of(Duration.ofMillis(Math.round(real.toMillis() * scale)));
    }
}
