package dev.ponte.events.inbound;

import java.time.Instant;

/** A message was deleted for everyone. */
public record MessageRevoked(ChatAddress chat, String messageId, boolean fromTeam, Instant at)
        implements InboundEvent {}
