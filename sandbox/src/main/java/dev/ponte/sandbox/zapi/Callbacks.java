package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.voice.VoiceNote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the callbacks' bodies, field by field as Z-API does. Times are epoch milliseconds. */
final class Callbacks {
    private final ZapiRules rules;

    Callbacks(ZapiRules rules) {
        this.rules = rules;
    }

    /**
     * A message arrives.
     *
     * @param audioUrl where the recording is; null for a text
     */
    Callback received(Inbound in, String messageId, @Nullable String audioUrl, Instant at) {
        String address = in.waAddress() == null ? in.phone() : in.waAddress();
        ObjectNode body = envelope(messageId, address, in.chatLid(), at);
        body.put("fromMe", in.fromMe()).put("fromApi", in.fromApi());
        String customer = in.name() == null ? in.phone() : in.name();
        body.put("chatName", customer);
        body.put("senderName", in.fromMe() ? rules.name() : customer);
        if (audioUrl == null) {
            body.putObject("text").put("message", in.text());
        } else {
            body.putObject("audio")
                    .put("ptt", true)
                    .put("seconds", VoiceNote.SECONDS)
                    .put("audioUrl", audioUrl)
                    .put("mimeType", "audio/ogg; codecs=opus")
                    .put("viewOnce", false);
        }
        if (in.fields() != null) {
            body.setAll(in.fields());
        }
        return new Callback(audioUrl == null ? CallbackKind.TEXT : CallbackKind.AUDIO, body);
    }

    /** Our own message as it comes back when "notify sent by me" is on. */
    Callback echo(Queued sent, Instant at) {
        Outgoing message = sent.message();
        ObjectNode body = envelope(sent.messageId(), message.phone(), echoLid(message), at);
        body.put("fromMe", true).put("fromApi", true);
        body.put("chatName", message.phone()).put("senderName", rules.name());
        if (message.quoted() != null) {
            body.put("referenceMessageId", message.quoted());
        }
        body.setAll(message.content());
        boolean audio = message.content().has("audio");
        return new Callback(audio ? CallbackKind.AUDIO : CallbackKind.TEXT, body);
    }

    private static @Nullable String echoLid(Outgoing message) {
        String phone = message.phone();
        if (phone.endsWith("-group")) {
            return null;
        }
        return phone.endsWith("@lid") ? phone : Numbers.lid(phone);
    }

    private ObjectNode envelope(
            String messageId, String phone, @Nullable String chatLid, Instant at) {
        ObjectNode body = Json.object();
        body.put("isStatusReply", false);
        body.put("chatLid", chatLid);
        body.put("connectedPhone", rules.phone());
        body.put("waitingMessage", false);
        body.put("isEdit", false);
        body.put("isGroup", phone.endsWith("-group"));
        body.put("isNewsletter", false);
        body.put("instanceId", rules.instanceId());
        body.put("messageId", messageId);
        body.put("phone", phone);
        body.put("fromMe", false);
        body.put("momment", at.toEpochMilli());
        body.put("status", "RECEIVED");
        body.putNull("chatName");
        body.putNull("senderPhoto");
        body.putNull("senderName");
        body.putNull("photo");
        body.put("broadcast", false);
        body.putNull("participantPhone");
        body.putNull("participantLid");
        body.put("forwarded", false);
        body.put("type", "ReceivedCallback");
        body.put("fromApi", false);
        return body;
    }

    /** Handed to WhatsApp, or not. */
    Callback delivery(Departure departure, Instant at) {
        Queued sent = departure.message();
        ObjectNode body = callback("DeliveryCallback");
        body.put("phone", sent.message().phone());
        body.put("zaapId", sent.zaapId());
        body.put("messageId", sent.messageId());
        body.put("momment", at.toEpochMilli());
        if (departure.error() != null) {
            body.put("error", departure.error());
        }
        return new Callback(CallbackKind.DELIVERY, body);
    }

    Callback status(Queued sent, String status, Instant at) {
        ObjectNode body = callback("MessageStatusCallback");
        body.put("status", status);
        body.set("ids", Json.array(List.of(sent.messageId())));
        body.put("momment", at.toEpochMilli());
        body.put("phoneDevice", 0);
        body.put("phone", sent.message().phone());
        body.put("isGroup", sent.message().phone().endsWith("-group"));
        return new Callback(CallbackKind.STATUS, body);
    }

    Callback connected(Instant at) {
        ObjectNode body = callback("ConnectedCallback");
        body.put("connected", true).put("phone", rules.phone());
        body.put("momment", at.toEpochMilli());
        return new Callback(CallbackKind.CONNECTED, body);
    }

    /** The only callback whose {@code momment} is in seconds, as in the official sample. */
    Callback disconnected(Instant at) {
        ObjectNode body = callback("DisconnectedCallback");
        body.put("disconnected", true).put("error", "Device has been disconnected");
        body.put("momment", at.getEpochSecond());
        return new Callback(CallbackKind.DISCONNECTED, body);
    }

    private ObjectNode callback(String type) {
        return Json.object().put("type", type).put("instanceId", rules.instanceId());
    }
}
