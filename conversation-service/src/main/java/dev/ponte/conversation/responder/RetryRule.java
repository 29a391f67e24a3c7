package dev.ponte.conversation.responder;

import java.time.Duration;

/**
 * What to do after an attempt that failed. Pure.
 *
 * <p>A server's own wish is followed up to a minute; a longer one, or one past the deadline, is
 * left to a later turn. Without a wish: 0.5 s, 1 s, 2 s … 8 s, each up to a quarter shorter, so
 * that many talks do not come back at once.
 */
final class RetryRule {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration LONGEST_WISH = Duration.ofSeconds(60);
    private static final double JITTER = 0.25;

    private final int maxAttempts;

    RetryRule(int maxAttempts) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("there must be at least one attempt");
        }
        this.maxAttempts = maxAttempts;
    }

    /** The next step. */
    sealed interface Next {

        /** Ask the same again after a wait. */
        record Again(Duration pause) implements Next {}

        /** Ask at once with a shorter talk. */
        record Shorter() implements Next {}

        /** Tell the caller. */
        record GiveUp() implements Next {}
    }

    /**
     * @param attempt how many were made
     * @param left until the deadline
     * @param mayShrink whether the talk can be shortened and has not been
     * @param random from 0 up to 1
     */
    Next after(Failure failure, int attempt, Duration left, boolean mayShrink, double random) {
        if (attempt >= maxAttempts) {
            return new Next.GiveUp();
        }
        if (failure.tooLong() && mayShrink) {
            return new Next.Shorter();
        }
        Duration wish = failure.pause();
        if (!failure.repeatable() || (wish != null && wish.compareTo(LONGEST_WISH) > 0)) {
            return new Next.GiveUp();
        }
        Duration pause = wish != null ? wish : backOff(attempt, random);
        return pause.plus(Deadline.USEFUL).compareTo(left) > 0
                ? new Next.GiveUp()
                : new Next.Again(pause);
    }

    private static Duration backOff(int attempt, double random) {
        long full = Math.min(FIRST.toMillis() << Math.min(attempt - 1, 10), LONGEST.toMillis());
        return Duration.ofMillis(Math.round(full * (1 - JITTER * random)));
    }
}
