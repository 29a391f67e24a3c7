package dev.ponte.crm.egress;

import dev.ponte.crm.wire.KommoReply;
import dev.ponte.kommo.error.KommoErrorBody;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * How long Kommo wants to be left alone: its header, else {@code retry_after} in the body, in
 * seconds (reference/kommo.md §0.1). Pure.
 */
final class RetryAfter {

    /** What is longer is not believed: a wrong figure must not silence an account for days. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private RetryAfter() {}

    static Optional<Duration> of(KommoReply reply) {
        Long header = reply.retryAfter();
        long seconds = header != null ? header : inBody(reply.body());
        return seconds > 0
                ? Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds())))
                : Optional.empty();
    }

    private static long inBody(byte[] body) {
        Long seconds = KommoErrorBody.parse(new String(body, StandardCharsets.UTF_8)).retryAfter();
        return seconds == null ? 0 : seconds;
    }
}
