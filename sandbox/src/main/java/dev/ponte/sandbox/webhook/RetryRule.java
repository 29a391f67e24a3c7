package dev.ponte.sandbox.webhook;

import java.time.Duration;
import java.util.Optional;

/** What a sender counts as delivered, and when it tries again. */
public interface RetryRule {
    boolean accepts(int status);

    /**
     * The wait before the next try.
     *
     * @param attempt the number of the try that failed, from 1
     * @param status its answer, 0 = none
     * @return empty = given up
     */
    Optional<Duration> next(int attempt, int status);
}
