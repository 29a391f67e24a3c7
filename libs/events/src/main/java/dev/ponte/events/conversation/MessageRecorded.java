package dev.ponte.events.conversation;

import dev.ponte.events.inbound.MessageContent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message became part of the conversation.
 *
 * @param seq order within the conversation; grows, with gaps
 * @param channelMessageId the channel's id, null while a reply of ours has none yet
 * @param epoch the ownership epoch it was recorded in
 */
public record MessageRecorded(
        UUID conversationId,
        long seq,
        Author author,
        MessageContent content,
        @Nullable String channelMessageId,
        long epoch,
        Instant at)
        implements ConversationEvent {

    /** Who wrote. */
    public enum Author {
        CUSTOMER,
        BOT,
        PERSON
    }
}
