package dev.ponte.events.inbound;

/**
 * What happened on a chat channel, whichever system told us. Topic {@code
 * ponte.inbound.message.v1}.
 */
public sealed interface InboundEvent
        permits MessageReceived,
                MessageTyped,
                MessageStatusChanged,
                MessageEdited,
                MessageRevoked,
                MessageReacted,
                ChannelConnectionChanged {}
