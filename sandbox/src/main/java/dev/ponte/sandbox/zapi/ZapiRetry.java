package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.webhook.RetryRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Repeated deliveries have been seen when the answer is slow or not 200; how often and when is not
 * documented, so the waits are a setting.
 */
record ZapiRetry(List<Duration> delays) implements RetryRule {
    @Override
    public boolean accepts(int status) {
        return status >= 200 && status < 300;
    }

    @Override
    public Optional<Duration> next(int attempt, int status) {
        return attempt <= delays.size() ? Optional.of(delays.get(attempt - 1)) : Optional.empty();
    }
}
