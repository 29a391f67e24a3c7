package dev.ponte.gateway.source.kommo;

import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.CrmLink;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageContent.Kind;
import dev.ponte.events.inbound.MessageContent.Media;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.events.inbound.MessageTyped.Person;
import dev.ponte.events.inbound.MessageTyped.Where;
import dev.ponte.gateway.source.ContentHash;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat message in Kommo: the customer's, or a person's of the team. */
record MessageReader(KommoAccount account) {

    private enum Writer {
        CUSTOMER,
        TEAM,
        BOT
    }

    Parsed read(PhpArray message, Instant receivedAt) {
        ChatAddress chat = chat(message);
        if (chat == null) {
            return new Parsed.Ignored("no-address");
        }
        Instant at = KommoTime.of(message, receivedAt);
        String told = message.text("id");
        String id = told != null ? told : "hash-" + ContentHash.of(message.toMap());
        return switch (writer(message)) {
            case BOT -> new Parsed.Ignored("bot-message");
            case CUSTOMER -> event(id, chat, at, received(message, id, chat, at));
            case TEAM -> event(id, chat, at, typed(message, id, chat, at));
        };
    }

    /**
     * Accounts differ in whether outgoing messages are delivered at all. An outgoing message counts
     * as a person's only when it says so: a bot's own answer must not look like a take-over.
     */
    private static Writer writer(PhpArray message) {
        PhpArray author = message.array("author");
        String authorType = author == null ? null : author.text("type");
        boolean user = "user".equals(authorType);
        String type = message.text("type");
        if (type == null) {
            boolean customer = authorType == null || authorType.equals("external");
            return user ? Writer.TEAM : customer ? Writer.CUSTOMER : Writer.BOT;
        }
        if (type.equals("incoming")) {
            return Writer.CUSTOMER;
        }
        return user ? Writer.TEAM : Writer.BOT;
    }

    private Parsed event(String id, ChatAddress chat, Instant at, Object data) {
        String eventId = "kommo:" + account.id() + ":message:" + id;
        return Parsed.of(new SourceEvent(eventId, chat.key(), chat.key(), at, data));
    }

    private static MessageReceived received(
            PhpArray message, String id, ChatAddress chat, Instant at) {
        PhpArray author = message.array("author");
        return new MessageReceived(
                chat,
                id,
                author == null ? null : author.text("name"),
                content(message),
                null,
                null,
                link(message),
                at);
    }

    private static MessageTyped typed(PhpArray message, String id, ChatAddress chat, Instant at) {
        PhpArray author = message.array("author");
        Person person =
                new Person(
                        Where.KOMMO,
                        author == null ? null : author.text("id"),
                        author == null ? null : author.text("name"));
        return new MessageTyped(chat, id, person, content(message), link(message), at);
    }

    /** Kommo tells no phone here; the chat id is the address, the talk stands in for it. */
    private @Nullable ChatAddress chat(PhpArray message) {
        String chatId = message.text("chat_id");
        String talkId = message.text("talk_id");
        String id = chatId != null ? chatId : talkId != null ? "talk-" + talkId : null;
        return id == null
                ? null
                : new ChatAddress(Channel.KOMMO, account.subdomain(), null, null, null, id);
    }

    private static CrmLink link(PhpArray message) {
        boolean lead =
                "lead".equals(message.text("entity_type"))
                        || "2".equals(message.text("element_type"));
        Long entity = message.number("entity_id");
        Long leadId = entity != null ? entity : message.number("element_id");
        return new CrmLink(
                message.number("contact_id"), lead ? leadId : null, message.number("talk_id"));
    }

    private static MessageContent content(PhpArray message) {
        String text = message.text("text");
        PhpArray attachment = message.array("attachment");
        if (attachment == null) {
            return new MessageContent(text == null ? Kind.OTHER : Kind.TEXT, text, null);
        }
        String url = attachment.text("link");
        Media media = url == null ? null : new Media(url, null, null, attachment.text("file_name"));
        return new MessageContent(kind(attachment.text("type")), text, media);
    }

    private static Kind kind(@Nullable String attachment) {
        return switch (attachment) {
            case "picture" -> Kind.IMAGE;
            case "file" -> Kind.DOCUMENT;
            case "voice", "audio" -> Kind.AUDIO;
            case "video" -> Kind.VIDEO;
            case "sticker" -> Kind.STICKER;
            case null, default -> Kind.OTHER;
        };
    }
}
