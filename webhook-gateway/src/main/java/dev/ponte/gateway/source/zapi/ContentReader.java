package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageContent.Kind;
import dev.ponte.events.inbound.MessageContent.Media;
import dev.ponte.kit.text.CleanText;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one content object beside the envelope of a ReceivedCallback. */
final class ContentReader {

    /** Objects of the envelope; any other unknown object is content of a kind we do not read. */
    private static final Set<String> ENVELOPE =
            Set.of("externalAdReply", "notificationParameters", "statusImage", "reaction");

    private ContentReader() {}

    /** What the message says; null when it says nothing. */
    static @Nullable MessageContent read(JsonNode body) {
        Iterator<Map.Entry<String, JsonNode>> fields = body.fields();
        boolean unknown = false;
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode value = field.getValue();
            if (value.isObject() && !value.isEmpty() && !ENVELOPE.contains(field.getKey())) {
                MessageContent content = known(field.getKey(), value);
                if (content != null) {
                    return content;
                }
                unknown |= !field.getKey().equals("text");
            }
        }
        return unknown ? new MessageContent(Kind.OTHER, null, null) : null;
    }

    private static @Nullable MessageContent known(String field, JsonNode value) {
        return switch (field) {
            case "text" -> text(Kind.TEXT, Json.text(value, "message"));
            case "audio" -> media(Kind.AUDIO, value, "audioUrl");
            case "image" -> media(Kind.IMAGE, value, "imageUrl");
            case "video" -> media(Kind.VIDEO, value, "videoUrl");
            case "document" -> media(Kind.DOCUMENT, value, "documentUrl");
            case "sticker" -> media(Kind.STICKER, value, "stickerUrl");
            case "location" -> new MessageContent(Kind.LOCATION, place(value), null);
            case "contact" ->
                    new MessageContent(
                            Kind.CONTACT,
                            join(Json.text(value, "displayName"), joined(value.path("phones"))),
                            null);
            case "buttonsResponseMessage" ->
                    new MessageContent(Kind.BUTTON_REPLY, Json.text(value, "message"), null);
            case "listResponseMessage" ->
                    new MessageContent(
                            Kind.LIST_REPLY, Json.firstText(value, "title", "message"), null);
            case "hydratedTemplate" ->
                    new MessageContent(Kind.TEMPLATE, Json.text(value, "message"), null);
            case "poll" -> new MessageContent(Kind.POLL, Json.text(value, "question"), null);
            case "pollVote" ->
                    new MessageContent(Kind.POLL_VOTE, joined(value.path("options")), null);
            default -> null;
        };
    }

    private static @Nullable MessageContent text(Kind kind, @Nullable String text) {
        return text == null ? null : new MessageContent(kind, text, null);
    }

    private static MessageContent media(Kind kind, JsonNode value, String urlField) {
        String url = Json.text(value, urlField);
        Media media =
                url == null
                        ? null
                        : new Media(
                                url,
                                mimeType(Json.text(value, "mimeType")),
                                Json.integer(value, "seconds"),
                                Json.firstText(value, "fileName", "title"));
        return new MessageContent(kind, Json.text(value, "caption"), media);
    }

    /** {@code audio/ogg; codecs=opus} → {@code audio/ogg}. */
    private static @Nullable String mimeType(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        int parameters = raw.indexOf(';');
        String type = parameters < 0 ? raw : raw.substring(0, parameters);
        return type.isBlank() ? null : type.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String place(JsonNode value) {
        String latitude = Json.text(value, "latitude");
        String longitude = Json.text(value, "longitude");
        String point = latitude == null || longitude == null ? null : latitude + "," + longitude;
        return join(join(Json.text(value, "name"), Json.text(value, "address")), point);
    }

    /** Texts, or the names of objects, of an array. */
    private static @Nullable String joined(JsonNode array) {
        String all = null;
        for (JsonNode item : array) {
            String text = item.isTextual() ? CleanText.of(item.asText()) : Json.text(item, "name");
            all = join(all, text);
        }
        return all;
    }

    private static @Nullable String join(@Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left + ", " + right;
    }
}
