package dev.ponte.events.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person owns the conversation; the bot is silent.
 *
 * @param epoch the new ownership epoch
 * @param by who, as far as known
 * @param resumesAt when the bot comes back by itself; null: not by itself
 */
public record BotPaused(
        UUID conversationId,
        long epoch,
        OwnershipCause cause,
        @Nullable String by,
        @Nullable Instant resumesAt,
        Instant at)
        implements ConversationEvent {}
