/**
 * Topic {@code ponte.conversation.event.v1}: what became of a conversation. Ids are {@code
 * <conversationId>/<version>}, the key is the conversation.
 */
@NullMarked
package dev.ponte.events.conversation;

import org.jspecify.annotations.NullMarked;
