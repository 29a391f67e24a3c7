package dev.ponte.sandbox.openai;

import java.time.Instant;
import java.util.Map;

/** Counts requests a minute for the x-ratelimit headers; it refuses nothing. */
final class RateWindow {
    private static final int TOKENS_PER_REQUEST = 1_000;

    private final int limit;
    private long minute;
    private int used;

    RateWindow(int limit) {
        this.limit = limit;
    }

    /** The headers for one more request. */
    synchronized Map<String, String> count(Instant now) {
        long current = now.getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            used = 0;
        }
        used++;
        int left = Math.max(0, limit - used);
        long wait = 60 - now.getEpochSecond() % 60;
        return Map.of(
                "x-ratelimit-limit-requests", Integer.toString(limit),
                "x-ratelimit-remaining-requests", Integer.toString(left),
                "x-ratelimit-reset-requests", wait + "s",
                "x-ratelimit-limit-tokens", Long.toString((long) limit * TOKENS_PER_REQUEST),
                "x-ratelimit-remaining-tokens", Long.toString((long) left * TOKENS_PER_REQUEST),
                "x-ratelimit-reset-tokens", wait + "s");
    }
}
