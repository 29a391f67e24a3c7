package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageEdited;
import dev.ponte.events.inbound.MessageReacted;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageReceived.AdReferral;
import dev.ponte.events.inbound.MessageRevoked;
import dev.ponte.events.inbound.MessageStatusChanged.Status;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.events.inbound.MessageTyped.Person;
import dev.ponte.events.inbound.MessageTyped.Where;
import dev.ponte.gateway.source.ContentHash;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a chat of the connected number, whoever wrote it. Who wrote it decides what it
 * means: the customer, a person of the team on the phone, or we ourselves through the API.
 */
record ReceivedCallback(String instance) {

    /** One callback with what all its readings need. */
    private record Message(
            JsonNode body,
            ChatAddress chat,
            String id,
            boolean fromMe,
            boolean fromApi,
            Instant at) {}

    Parsed parse(JsonNode body, Instant receivedAt) {
        return switch (Chat.of(body, instance)) {
            case Chat.Other other -> new Parsed.Ignored(other.reason());
            case Chat.Person(ChatAddress address) -> {
                Instant told = ZapiTime.of(body);
                yield read(
                        new Message(
                                body,
                                address,
                                ZapiIds.messageId(body, told, receivedAt),
                                Json.flag(body, "fromMe"),
                                Json.flag(body, "fromApi"),
                                told != null ? told : receivedAt));
            }
        };
    }

    private Parsed read(Message message) {
        JsonNode body = message.body();
        String notification = Json.text(body, "notification");
        if (notification != null) {
            return notification.equalsIgnoreCase("REVOKE")
                    ? revoked(message)
                    : new Parsed.Ignored("notification");
        }
        if (Json.flag(body, "isStatusReply")) {
            return new Parsed.Ignored("status-reply");
        }
        if (Json.flag(body, "waitingMessage")) {
            // The content comes later under the same id, which must not be used up now.
            return new Parsed.Ignored("waiting-message");
        }
        JsonNode reaction = Json.object(body, "reaction");
        if (reaction != null) {
            return reacted(message, reaction);
        }
        if (message.fromMe() && message.fromApi() && !Json.flag(body, "isEdit")) {
            return Parsed.of(
                    new StatusCallback(instance)
                            .event(message.chat(), message.id(), Status.SENT, null, message.at()));
        }
        MessageContent content = ContentReader.read(body);
        if (content == null) {
            return new Parsed.Ignored("no-content");
        }
        if (Json.flag(body, "isEdit")) {
            return edited(message, content);
        }
        return message.fromMe() ? typed(message, content) : received(message, content);
    }

    private Parsed received(Message message, MessageContent content) {
        JsonNode body = message.body();
        return event(
                message,
                "message",
                new MessageReceived(
                        message.chat(),
                        message.id(),
                        Json.firstText(body, "senderName", "chatName"),
                        content,
                        Json.text(body, "referenceMessageId"),
                        referral(Json.object(body, "externalAdReply")),
                        null,
                        message.at()));
    }

    private Parsed typed(Message message, MessageContent content) {
        return event(
                message,
                "message",
                new MessageTyped(
                        message.chat(),
                        message.id(),
                        new Person(Where.PHONE, null, null),
                        content,
                        null,
                        message.at()));
    }

    /** An edit repeats the original's id and may carry one of its own. */
    private Parsed edited(Message message, MessageContent content) {
        String edit = Json.text(message.body(), "editMessageId");
        return event(
                message,
                "edit:" + (edit != null ? edit : ContentHash.of(content)),
                new MessageEdited(
                        message.chat(), message.id(), message.fromMe(), content, message.at()));
    }

    private Parsed reacted(Message message, JsonNode reaction) {
        String target = Json.text(reaction.path("referencedMessage"), "messageId");
        if (target == null) {
            return new Parsed.Ignored("reaction-without-message");
        }
        String emoji = Json.text(reaction, "value");
        // With the emoji: taking a reaction back may repeat the id that gave it.
        return event(
                message,
                "reaction:" + target + ":" + (emoji == null ? "none" : ContentHash.of(emoji)),
                new MessageReacted(message.chat(), target, message.fromMe(), emoji, message.at()));
    }

    private Parsed revoked(Message message) {
        JsonNode body = message.body();
        String target = Json.firstText(body, "referenceMessageId", "messageId");
        if (target == null) {
            return new Parsed.Ignored("revoke-without-message");
        }
        return event(
                new Message(body, message.chat(), target, message.fromMe(), false, message.at()),
                "revoke",
                new MessageRevoked(message.chat(), target, message.fromMe(), message.at()));
    }

    private Parsed event(Message message, String what, Object data) {
        return Parsed.of(
                new SourceEvent(
                        new ZapiIds(instance).event(message.id(), what),
                        message.chat().key(),
                        message.chat().key(),
                        message.at(),
                        data));
    }

    private static @Nullable AdReferral referral(@Nullable JsonNode ad) {
        return ad == null
                ? null
                : new AdReferral(
                        Json.text(ad, "title"),
                        Json.text(ad, "sourceId"),
                        Json.text(ad, "sourceUrl"),
                        Json.text(ad, "ctwaClid"));
    }
}
