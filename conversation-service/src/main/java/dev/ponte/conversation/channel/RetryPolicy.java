package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import java.time.Duration;
import java.util.List;

/**
 * What to do after an attempt that failed: again after 1 s, 2 s and 4 s, then no more. Pure.
 *
 * <p>An attempt that may have succeeded is repeated only when it was the first, so that no customer
 * ever sees a text more than twice.
 */
public final class RetryPolicy {

    private static final List<Duration> DELAYS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final Duration CHECK_CONNECTION_AFTER = Duration.ofSeconds(30);

    /** The next step. */
    public sealed interface Next permits RetryAfter, WaitForConnection, GiveUp {}

    /** Try again after a while. */
    public record RetryAfter(Duration delay) implements Next {}

    /** Wait until the instance has its phone again; look after a while, should nobody tell. */
    public record WaitForConnection(Duration checkAfter) implements Next {}

    /** No further attempt. Whether the text may have arrived, the last failure's kind says. */
    public record GiveUp() implements Next {}

    /**
     * @param attempt how many were made, this one included: 1 or more
     */
    public Next after(Kind kind, int attempt) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + attempt);
        }
        return switch (kind) {
            case PERMANENT -> new GiveUp();
            case DISCONNECTED -> new WaitForConnection(CHECK_CONNECTION_AFTER);
            case AMBIGUOUS -> attempt == 1 ? retry(attempt) : new GiveUp();
            case RETRYABLE -> attempt <= DELAYS.size() ? retry(attempt) : new GiveUp();
        };
    }

    private static Next retry(int attempt) {
        return new RetryAfter(DELAYS.get(attempt - 1));
    }
}
