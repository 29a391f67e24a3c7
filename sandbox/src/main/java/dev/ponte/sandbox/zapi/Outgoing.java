package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A message Z-API was asked to send.
 *
 * @param phone digits, {@code <id>-group} or {@code <id>@lid}
 * @param summary what the queue shows as {@code Message}
 * @param content the content object of its echo, for example {@code {"text":{"message":"…"}}}
 * @param quoted id of the message it answers to
 * @param delaySeconds wait before it leaves, 1 to 15; null = random 1 to 3
 */
record Outgoing(
        String phone,
        String summary,
        ObjectNode content,
        @Nullable String quoted,
        @Nullable Integer delaySeconds) {}
