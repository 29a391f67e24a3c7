package dev.ponte.events.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reacted to a message.
 *
 * @param messageId the message reacted to
 * @param emoji null when a reaction was taken back
 */
public record MessageReacted(
        ChatAddress chat, String messageId, boolean fromTeam, @Nullable String emoji, Instant at)
        implements InboundEvent {}
