package dev.ponte.sandbox.kommo.hook;

import java.time.Duration;

/**
 * How Kommo delivers webhooks.
 *
 * @param timeout how long it waits for an answer
 * @param timeScale factor on the waits between tries
 * @param timeoutIs499 whether no answer counts as 499
 * @param stableRequestId whether the request id stays the same over retries
 */
public record HookRules(
        Duration timeout, double timeScale, boolean timeoutIs499, boolean stableRequestId) {}
