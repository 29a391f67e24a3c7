package dev.ponte.events.conversation;

import java.util.UUID;

/**
 * What became of a conversation. Topic {@code ponte.conversation.event.v1}, keyed by conversation.
 */
public sealed interface ConversationEvent
        permits ConversationStarted,
                MessageRecorded,
                BotPaused,
                BotResumed,
                ReplyDropped,
                ConversationMerged {

    UUID conversationId();
}
