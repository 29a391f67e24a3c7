package dev.ponte.events.conversation;

import dev.ponte.events.inbound.ChatAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wrote who had no open conversation. */
public record ConversationStarted(
        UUID conversationId, ChatAddress chat, @Nullable String contactName, Instant at)
        implements ConversationEvent {}
