package dev.ponte.sandbox.kommo.chat;

import dev.ponte.sandbox.kommo.chat.ChatMessage.Attachment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be received in Kommo.
 *
 * @param leadId the lead the chat hangs on; null = an incoming lead, known by {@code phone}
 * @param phone the contact's phone, digits
 * @param name the customer's name
 * @param origin code of the channel; null = {@code waba}
 * @param messageId UUID; made up when null
 * @param outgoing true = a manager wrote it
 */
public record KommoInbound(
        @Nullable Long leadId,
        @Nullable String text,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String origin,
        @Nullable String messageId,
        @Nullable Attachment attachment,
        boolean outgoing) {
    private static final int UNSORTED_FROM = 24_000_000;
    private static final int UNSORTED_RANGE = 900_000;

    public KommoInbound {
        if (leadId == null && phone == null) {
            throw new IllegalArgumentException("leadId or phone is required");
        }
        if (leadId != null && leadId <= 0) {
            throw new IllegalArgumentException("leadId must be positive");
        }
        if (text == null && attachment == null) {
            throw new IllegalArgumentException("text or attachment is required");
        }
    }

    public Chat chat() {
        long lead =
                leadId != null
                        ? leadId
                        : UNSORTED_FROM
                                + Math.floorMod(String.valueOf(phone).hashCode(), UNSORTED_RANGE);
        return new Chat(
                lead,
                leadId != null,
                name == null ? "Cliente " + lead : name,
                phone,
                origin == null ? "waba" : origin);
    }

    public ChatMessage message() {
        return new ChatMessage(
                messageId == null ? UUID.randomUUID().toString() : messageId,
                text == null ? "" : text,
                attachment,
                outgoing ? "outgoing" : "incoming");
    }
}
