package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Answer;
import dev.ponte.events.conversation.MessageRecorded.Author;
import dev.ponte.events.inbound.MessageContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to record.
 *
 * @param seq from {@link Messages#nextSeqs}
 * @param channelMessageId null for a reply of ours that the channel has not named yet
 * @param sending for the bot's messages, how they go out; null for all others
 */
public record NewMessage(
        long seq,
        Author author,
        @Nullable String authorName,
        MessageContent content,
        @Nullable String channelMessageId,
        @Nullable String quotedMessageId,
        Instant writtenAt,
        @Nullable Sending sending) {

    /**
     * @param first whether it is sent right away; later parts of a long answer queue behind it
     * @param wakeAt when somebody else may look after it
     * @param answer what the reply answers; only with its first part
     */
    public record Sending(
            boolean first,
            Instant wakeAt,
            String model,
            int promptTokens,
            int completionTokens,
            @Nullable Answer answer) {}
}
