package dev.ponte.conversation.responder;

/**
 * One message as chat completions name it.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 */
record ChatMessage(String role, String content) {}
