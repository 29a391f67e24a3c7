package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.kit.phone.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Where a callback happened: a person's chat with an address, or a chat that is not for us. */
sealed interface Chat {

    /** One to one. */
    record Person(ChatAddress address) implements Chat {}

    /** A group, a channel, a list, a status, or nothing that could be answered. */
    record Other(String reason) implements Chat {}

    static Chat of(JsonNode body, String instance) {
        String phone = Json.text(body, "phone");
        String reason = crowd(body, phone == null ? "" : phone);
        if (reason != null) {
            return new Other(reason);
        }
        String lid = lid(body, phone);
        String canonical =
                phone == null
                        ? null
                        : PhoneNumber.canonical(phone).map(PhoneNumber::digits).orElse(null);
        if (canonical == null && lid == null) {
            return new Other("no-address");
        }
        return new Person(new ChatAddress(Channel.ZAPI, instance, canonical, phone, lid, null));
    }

    private static @Nullable String crowd(JsonNode body, String phone) {
        if (Json.flag(body, "isGroup") || phone.endsWith("-group") || phone.endsWith("@g.us")) {
            return "group";
        }
        if (Json.flag(body, "isNewsletter") || phone.endsWith("@newsletter")) {
            return "newsletter";
        }
        if (phone.equals("status@broadcast")) {
            return "status-post";
        }
        if (Json.flag(body, "broadcast") || phone.endsWith("broadcast")) {
            return "broadcast";
        }
        return null;
    }

    /** Older payloads name the sender's LID only; in a message of ours that would be our own. */
    private static @Nullable String lid(JsonNode body, @Nullable String phone) {
        String lid = Json.text(body, "chatLid");
        if (lid == null && phone != null && phone.endsWith("@lid")) {
            lid = phone;
        }
        if (lid == null && !Json.flag(body, "fromMe")) {
            lid = Json.text(body, "senderLid");
        }
        return lid;
    }
}
