package dev.ponte.sandbox.webhook;

import java.time.Instant;

/**
 * One try to deliver a webhook.
 *
 * @param number 1 for the first
 * @param status the receiver's answer; 0 = no answer in time or no connection
 * @param accepted whether the sender counts it as delivered
 * @param tookMillis from the start of the try to its end
 */
public record Attempt(int number, Instant at, int status, boolean accepted, long tookMillis) {}
