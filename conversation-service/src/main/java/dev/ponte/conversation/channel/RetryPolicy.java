package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import java.time.Duration;
import java.util.List;

/**
 * What to do after an attempt that failed: again after 1 s, 2 s and 4 s, then no more. Pure.
 *
 * <p>An attempt that may have succeeded is repeated only when it was the first, and when the
 * channel has had time to tell of it and did not: so hardly any customer sees a text twice, and
 * none more often.
 */
public final class RetryPolicy {

    private static final List<Duration> DELAYS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final Duration CHECK_CONNECTION_AFTER = Duration.ofSeconds(30);

    /** The next step. */
    public sealed interface Next permits RetryAfter, WaitForConnection, WaitForWord, GiveUp {}

    /** Try again after a while. */
    public record RetryAfter(Duration delay) implements Next {}

    /** Wait until the instance has its phone again; look after a while, should nobody tell. */
    public record WaitForConnection(Duration checkAfter) implements Next {}

    /** Wait whether the channel tells of the message; try again if it does not. */
    public record WaitForWord() implements Next {}

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
            case AMBIGUOUS -> attempt == 1 ? new WaitForWord() : new GiveUp();
            case RETRYABLE -> attempt <= DELAYS.size() ? retry(attempt) : new GiveUp();
        };
    }

    private static Next retry(int attempt) {
        return new RetryAfter(DELAYS.get(attempt - 1));
    }
}
