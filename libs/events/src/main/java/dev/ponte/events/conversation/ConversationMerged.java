package dev.ponte.events.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * Two conversations proved to be with the same person.
 *
 * @param conversationId the one that stays
 * @param mergedId the one that is now part of it
 */
public record ConversationMerged(UUID conversationId, UUID mergedId, Instant at)
        implements ConversationEvent {}
