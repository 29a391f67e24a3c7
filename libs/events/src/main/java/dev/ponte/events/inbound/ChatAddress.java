package dev.ponte.events.inbound;

import org.jspecify.annotations.Nullable;

/**
 * Where a chat lives. At least one of {@code phone}, {@code lid} and {@code chatId} is set; a
 * delivery that has several links them.
 *
 * @param channel the channel
 * @param instance the Z-API instance id, the Kommo subdomain, or the Chatwoot inbox
 * @param phone canonical digits (DDI, DDD, number; Brazilian mobiles with the ninth digit)
 * @param waAddress the address exactly as the channel gave it; replies go there
 * @param lid WhatsApp's stable hidden id, {@code <digits>@lid}
 * @param chatId the channel's own id of the chat (Kommo {@code chat_id}, Chatwoot conversation)
 */
public record ChatAddress(
        Channel channel,
        String instance,
        @Nullable String phone,
        @Nullable String waAddress,
        @Nullable String lid,
        @Nullable String chatId) {

    public ChatAddress {
        if (phone == null && lid == null && chatId == null) {
            throw new IllegalArgumentException("a chat address needs a phone, a lid or a chat id");
        }
    }

    /** The Kafka key part: the same chat gives the same value as long as its best address does. */
    public String key() {
        String best = phone != null ? phone : lid != null ? lid : chatId;
        return channel + "/" + instance + "/" + best;
    }
}
