package dev.ponte.events.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer wrote.
 *
 * @param chat where
 * @param messageId the channel's id, unique per instance
 * @param authorName as the channel shows it; the customer chooses it, so never trust it
 * @param content what it says
 * @param quotedMessageId the message it answers
 * @param origin the ad it came from
 * @param crm the CRM's ids, where the channel names them
 * @param sentAt the channel's time
 */
public record MessageReceived(
        ChatAddress chat,
        String messageId,
        @Nullable String authorName,
        MessageContent content,
        @Nullable String quotedMessageId,
        @Nullable AdReferral origin,
        @Nullable CrmLink crm,
        Instant sentAt)
        implements InboundEvent {

    /** A click-to-WhatsApp ad that brought the customer. */
    public record AdReferral(
            @Nullable String title,
            @Nullable String sourceId,
            @Nullable String sourceUrl,
            @Nullable String ctwaClid) {}
}
