package dev.ponte.sandbox.kommo.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message in a chat.
 *
 * @param id UUID
 * @param attachment null = none
 * @param type {@code incoming}, or {@code outgoing} for what a manager wrote
 */
public record ChatMessage(String id, String text, @Nullable Attachment attachment, String type) {
    /**
     * What comes with it.
     *
     * @param type picture, file, voice, audio, video or sticker
     */
    public record Attachment(String type, String link, @Nullable String fileName) {
        public Attachment {
            if (type == null || link == null) {
                throw new IllegalArgumentException("attachment needs type and link");
            }
        }
    }
}
