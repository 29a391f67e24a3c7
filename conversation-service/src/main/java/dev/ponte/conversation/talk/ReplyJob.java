package dev.ponte.conversation.talk;

import java.time.Instant;

/**
 * The reply in the making, if any. Kept as columns of the conversation, so it survives a restart.
 */
public sealed interface ReplyJob {

    /** Nothing to say. */
    record None() implements ReplyJob {}

    /**
     * To be written once the customer has been quiet until {@code at}.
     *
     * @param attempt how many drafts failed before
     */
    record Due(Instant at, int attempt) implements ReplyJob {}

    /**
     * A worker is writing it.
     *
     * @param token the claim; a draft with another token is late
     * @param covers the newest customer message it answers
     * @param leaseUntil when another worker may take over, because this one is gone
     */
    record Writing(long token, long covers, Instant leaseUntil, int attempt) implements ReplyJob {}
}
