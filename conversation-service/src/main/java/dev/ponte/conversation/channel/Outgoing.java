package dev.ponte.conversation.channel;

import org.jspecify.annotations.Nullable;

/**
 * A text on its way out.
 *
 * @param account the tenant
 * @param instance the Z-API instance: its id, or its name in the settings
 * @param address digits with country code, {@code <digits>@lid} or {@code <digits>-group}
 * @param text what to say; see {@link MessageSplitter} for long ones
 * @param quotedMessageId the message it answers visibly
 * @param traceparent W3C trace context to hand on
 */
public record Outgoing(
        String account,
        String instance,
        String address,
        String text,
        @Nullable String quotedMessageId,
        @Nullable String traceparent) {}
