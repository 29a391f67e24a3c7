package dev.ponte.conversation.talk;

import java.time.Duration;

/**
 * The times and limits that decisions follow.
 *
 * @param quietTime how long the customer must be quiet before the bot answers
 * @param maxWait after this long without an answer, new messages no longer put it off
 * @param pause how long a take-over lasts after the person's last sign of life; zero: until told
 * @param maxPause the longest pause that can be asked for
 * @param lease how long a worker's claim holds without renewal
 * @param maxAttempts drafts tried before a person must answer
 * @param retryDelay wait after the first failed draft; doubles
 */
public record Rules(
        Duration quietTime,
        Duration maxWait,
        Duration pause,
        Duration maxPause,
        Duration lease,
        int maxAttempts,
        Duration retryDelay) {

    public Rules {
        notNegative(quietTime, "quiet time");
        notNegative(pause, "pause");
        notNegative(retryDelay, "retry delay");
        if (maxWait.compareTo(quietTime) < 0) {
            throw new IllegalArgumentException("the longest wait must not be below the quiet time");
        }
        if (maxPause.compareTo(pause) < 0) {
            throw new IllegalArgumentException("the longest pause must not be below the usual one");
        }
        if (!lease.isPositive()) {
            throw new IllegalArgumentException("the lease must be positive");
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("at least one draft must be tried");
        }
    }

    private static void notNegative(Duration value, String name) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("the " + name + " must not be negative");
        }
    }
}
