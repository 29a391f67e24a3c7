package dev.ponte.events.inbound;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person of the team wrote to the customer, outside our own API: on the phone, in Kommo or in
 * Chatwoot. It takes the chat over.
 *
 * @param person who, as far as the channel tells
 */
public record MessageTyped(
        ChatAddress chat,
        String messageId,
        Person person,
        MessageContent content,
        @Nullable CrmLink crm,
        Instant sentAt)
        implements InboundEvent {

    /**
     * @param id the channel's user id; null for the phone, which does not say who holds it
     */
    public record Person(Where where, @Nullable String id, @Nullable String name) {}

    /** Where the person typed. */
    public enum Where {
        PHONE,
        KOMMO,
        CHATWOOT,
        /** Somewhere that a newer writer knows and this reader does not. Never written. */
        @JsonEnumDefaultValue
        OTHER
    }
}
