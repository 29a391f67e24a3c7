package dev.ponte.conversation.store;

import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.CrmLink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a conversation is about, beside what decisions need. */
public record Chat(
        UUID id,
        String account,
        ChatAddress address,
        @Nullable String contactName,
        CrmLink crm,
        @Nullable String traceparent,
        Instant startedAt,
        Instant lastActivityAt) {

    /** Learns what a new delivery tells; what it leaves out stays as it was. */
    Chat updated(
            ChatAddress newer,
            @Nullable String name,
            @Nullable CrmLink link,
            @Nullable String trace,
            Instant at) {
        ChatAddress merged =
                new ChatAddress(
                        address.channel(),
                        address.instance(),
                        or(newer.phone(), address.phone()),
                        or(newer.waAddress(), address.waAddress()),
                        or(newer.lid(), address.lid()),
                        or(newer.chatId(), address.chatId()));
        CrmLink linked =
                link == null
                        ? crm
                        : new CrmLink(
                                or(link.contactId(), crm.contactId()),
                                or(link.leadId(), crm.leadId()),
                                or(link.talkId(), crm.talkId()));
        return new Chat(
                id,
                account,
                merged,
                or(name, contactName),
                linked,
                or(trace, traceparent),
                startedAt,
                at.isAfter(lastActivityAt) ? at : lastActivityAt);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }
}
