package dev.ponte.conversation.channel;

import org.jspecify.annotations.Nullable;

/**
 * The channel has queued the message. That it reached the phone is told later, by its callbacks.
 *
 * @param channelMessageId WhatsApp's id, the one the callbacks name
 * @param queueId Z-API's own ({@code zaapId})
 */
public record Sent(String channelMessageId, @Nullable String queueId) {

    public Sent {
        if (channelMessageId.isBlank()) {
            throw new IllegalArgumentException("a sent message has the channel's id");
        }
    }
}
