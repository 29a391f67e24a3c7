package dev.ponte.sandbox.kommo;

import org.jspecify.annotations.Nullable;

/**
 * A message in a chat.
 *
 * @param id UUID
 * @param attachment null = none
 * @param type {@code incoming}, or {@code outgoing} for what a manager wrote
 */
record ChatMessage(String id, String text, @Nullable Attachment attachment, String type) {
    /**
     * @param type picture, file, voice, audio, video or sticker
     */
    record Attachment(String type, String link, @Nullable String fileName) {
        Attachment {
            if (type == null || link == null) {
                throw new IllegalArgumentException("attachment needs type and link");
            }
        }
    }
}
