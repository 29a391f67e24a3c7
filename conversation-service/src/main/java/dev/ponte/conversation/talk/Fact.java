package dev.ponte.conversation.talk;

import dev.ponte.events.conversation.OwnershipCause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can happen to a conversation. */
public sealed interface Fact {

    /**
     * @param seq of the recorded message
     */
    record CustomerWrote(long seq) implements Fact {}

    /** A customer changed the words of a message that may not be answered yet. */
    record CustomerEdited(long seq) implements Fact {}

    /**
     * Somebody of the team wrote to the customer, outside our API. That answers all before it.
     *
     * @param seq of the recorded message
     */
    record PersonWrote(long seq, OwnershipCause cause, @Nullable String by) implements Fact {}

    /**
     * A person takes over.
     *
     * @param asked how long; null: as the rules say
     */
    record TakeOver(OwnershipCause cause, @Nullable String by, @Nullable Duration asked)
            implements Fact {}

    /** A person gives the conversation back. */
    record HandBack(OwnershipCause cause, @Nullable String by) implements Fact {}

    /** The clock passed the end of a pause. */
    record PauseRanOut() implements Fact {}

    /** A worker asks to write the reply. */
    record Claim(long token) implements Fact {}

    /** A draft is there; may it go out? */
    record DraftReady(long token) implements Fact {}

    /**
     * No draft.
     *
     * @param retryable whether a later try may do better
     */
    record DraftFailed(long token, boolean retryable) implements Fact {}

    /**
     * The channel refused a released reply for good.
     *
     * @param answer what it would have answered; null for a later part of a long reply
     */
    record SendFailed(@Nullable Answer answer) implements Fact {}

    /**
     * A released reply was not sent, because the conversation changed hands before its turn came.
     *
     * @param answer what it would have answered; null for a later part of a long reply
     */
    record ReplyUnsaid(@Nullable Answer answer) implements Fact {}

    /**
     * Another conversation proved to be the same one, and is now part of this.
     *
     * @param other its last state
     */
    record Merged(Conversation other) implements Fact {}
}
