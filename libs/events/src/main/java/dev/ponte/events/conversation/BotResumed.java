package dev.ponte.events.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bot owns the conversation again. */
public record BotResumed(
        UUID conversationId, long epoch, OwnershipCause cause, @Nullable String by, Instant at)
        implements ConversationEvent {}
