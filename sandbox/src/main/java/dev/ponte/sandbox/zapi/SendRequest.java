package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of the send methods: which fields they need, what they may look like. */
sealed interface SendRequest {
    /** It can be sent. */
    record Valid(Outgoing message) implements SendRequest {}

    /** It cannot, for this reason. */
    record Invalid(String error) implements SendRequest {}

    Set<String> METHODS =
            Set.of("send-text", "send-audio", "send-image", "send-document", "send-reaction");
    Pattern PHONE = Pattern.compile("\\d{8,15}|\\d{5,30}(-\\d+)?-group|\\d{5,20}@lid");
    Pattern MEDIA = Pattern.compile("(https?://|data:[\\w.+/-]+(;[^,]*)?,).+", Pattern.DOTALL);

    /**
     * Reads a body.
     *
     * @param method one of {@link #METHODS}
     * @param extension the last path segment of send-document
     */
    static SendRequest read(String method, @Nullable String extension, JsonNode body) {
        String phone = Json.text(body, "phone").orElse("");
        if (!PHONE.matcher(phone).matches()) {
            return new Invalid("phone is invalid");
        }
        return switch (method) {
            case "send-text" -> text(phone, body);
            case "send-audio" -> media(phone, body, "audio", "audio/ogg; codecs=opus", null);
            case "send-image" -> media(phone, body, "image", "image/jpeg", null);
            case "send-document" -> document(phone, body, extension);
            case "send-reaction" -> reaction(phone, body);
            default -> throw new IllegalArgumentException("not a send method: " + method);
        };
    }

    private static SendRequest text(String phone, JsonNode body) {
        String message = Json.text(body, "message").orElse("");
        if (message.isEmpty()) {
            return new Invalid("message is required");
        }
        ObjectNode content = Json.object();
        content.putObject("text").put("message", message);
        return valid(phone, message, content, body);
    }

    private static SendRequest document(String phone, JsonNode body, @Nullable String extension) {
        if (extension == null) {
            return new Invalid("document extension is required");
        }
        return media(phone, body, "document", "application/" + extension, extension);
    }

    private static SendRequest media(
            String phone, JsonNode body, String kind, String mime, @Nullable String extension) {
        String source = Json.text(body, kind).orElse("");
        if (!MEDIA.matcher(source).matches()) {
            return new Invalid(kind + " is invalid");
        }
        String caption = Json.text(body, "caption").orElse("");
        ObjectNode content = Json.object();
        ObjectNode media = content.putObject(kind);
        media.put(kind + "Url", source.startsWith("data:") ? "" : source);
        media.put("mimeType", mime);
        if (kind.equals("audio")) {
            media.put("ptt", true).put("seconds", 1);
        } else {
            media.put("caption", caption);
        }
        if (extension != null) {
            media.put("fileName", Json.text(body, "fileName").orElse("document." + extension));
        }
        return valid(phone, caption, content, body);
    }

    private static SendRequest reaction(String phone, JsonNode body) {
        String reaction = Json.text(body, "reaction").orElse("");
        String target = Json.text(body, "messageId").orElse("");
        if (reaction.isEmpty() || target.isEmpty()) {
            return new Invalid("reaction and messageId are required");
        }
        ObjectNode content = Json.object();
        ObjectNode node = content.putObject("reaction").put("value", reaction);
        node.putObject("referencedMessage").put("messageId", target).put("phone", phone);
        return valid(phone, reaction, content, body);
    }

    private static Valid valid(String phone, String summary, ObjectNode content, JsonNode body) {
        return new Valid(
                new Outgoing(
                        phone,
                        summary,
                        content,
                        Json.text(body, "messageId").orElse(null),
                        seconds(body.get("delayMessage"))));
    }

    /** Out of 1 to 15 is clamped; what the real one does then is not documented. */
    private static @Nullable Integer seconds(@Nullable JsonNode value) {
        return value == null || !value.canConvertToInt() ? null : Math.clamp(value.asInt(), 1, 15);
    }
}
