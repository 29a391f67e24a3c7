package dev.ponte.conversation.responder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server's headers say about asking again: {@code x-should-retry}, {@code
 * retry-after-ms}, {@code Retry-After} in seconds or as a date. What cannot be read is ignored.
 * Pure.
 */
final class RetryHint {

    private RetryHint() {}

    /** Whether to ask again, or null when the server has no opinion. */
    static @Nullable Boolean shouldRetry(ChatReply.Hints hints) {
        return switch (hints.shouldRetry()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case null, default -> null;
        };
    }

    /** How long to wait, or null when the server does not say. Never negative. */
    static @Nullable Duration pause(ChatReply.Hints hints, Instant now) {
        Duration exact = amount(hints.retryAfterMs(), 1);
        if (exact != null) {
            return exact;
        }
        Duration seconds = amount(hints.retryAfter(), 1000);
        return seconds != null ? seconds : untilDate(hints.retryAfter(), now);
    }

    private static @Nullable Duration amount(@Nullable String value, int millisPerUnit) {
        if (value == null) {
            return null;
        }
        try {
            double millis = Double.parseDouble(value.strip()) * millisPerUnit;
            return millis >= 0 && millis <= Duration.ofDays(1).toMillis()
                    ? Duration.ofMillis((long) millis)
                    : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Duration untilDate(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        try {
            ZonedDateTime date =
                    ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration pause = Duration.between(now, date.toInstant());
            return pause.isNegative() ? null : pause;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
