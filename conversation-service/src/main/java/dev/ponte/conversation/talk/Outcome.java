package dev.ponte.conversation.talk;

import dev.ponte.events.conversation.OwnershipCause;
import dev.ponte.events.conversation.ReplyDropped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from a fact, for others to know. */
public sealed interface Outcome {

    /** A person owns it now. */
    record Paused(
            long epoch, OwnershipCause cause, @Nullable String by, @Nullable Instant resumesAt)
            implements Outcome {}

    /** The bot owns it now. */
    record Resumed(long epoch, OwnershipCause cause, @Nullable String by) implements Outcome {}

    /** The draft may go out: the one outcome that lets the bot speak. */
    record Released(long epoch, Answer answer) implements Outcome {}

    /** A reply in the making will not go out. */
    record Dropped(ReplyDropped.Reason reason) implements Outcome {}
}
