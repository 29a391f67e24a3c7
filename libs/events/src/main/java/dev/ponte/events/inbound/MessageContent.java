package dev.ponte.events.inbound;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param kind what it is
 * @param text the words: typed, of the chosen button, or the caption; of a place its name, address
 *     and {@code latitude,longitude}, of a contact name and phones; null when there are none
 * @param media the attachment, when there is one
 */
public record MessageContent(Kind kind, @Nullable String text, @Nullable Media media) {

    /** What a message is. {@link #OTHER}: a kind we keep but do not read. */
    public enum Kind {
        TEXT,
        AUDIO,
        IMAGE,
        VIDEO,
        DOCUMENT,
        STICKER,
        LOCATION,
        CONTACT,
        BUTTON_REPLY,
        LIST_REPLY,
        TEMPLATE,
        POLL,
        POLL_VOTE,
        @JsonEnumDefaultValue
        OTHER
    }

    /**
     * @param url where the channel serves it; untrusted
     * @param mimeType without parameters, e.g. {@code audio/ogg}
     * @param seconds length of audio or video
     */
    public record Media(
            String url,
            @Nullable String mimeType,
            @Nullable Integer seconds,
            @Nullable String fileName) {}

    public static MessageContent text(String text) {
        return new MessageContent(Kind.TEXT, text, null);
    }
}
