package dev.ponte.conversation.responder;

/**
 * What a draft cost.
 *
 * @param model as the server names it (often a dated snapshot of what was asked for)
 * @param promptTokens 0 when the server does not say
 * @param completionTokens 0 when the server does not say
 */
public record Usage(String model, int promptTokens, int completionTokens) {}
