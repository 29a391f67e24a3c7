package dev.ponte.events.inbound;

import java.time.Instant;

/**
 * A message got another text.
 *
 * @param messageId the original's id
 * @param fromTeam whether our side wrote it
 */
public record MessageEdited(
        ChatAddress chat, String messageId, boolean fromTeam, MessageContent content, Instant at)
        implements InboundEvent {}
