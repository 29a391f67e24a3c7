/**
 * Asks a language model for the bot's next message.
 *
 * <p>{@link dev.ponte.conversation.responder.Responder} is the door. Behind it an OpenAI-compatible
 * server is spoken to over a plain REST client: what to say ({@code PromptComposer}), what an
 * answer means ({@code ChatReader}) and whether to ask again ({@code RetryRule}) are pure; {@code
 * ChatExchange} makes one call; {@code OpenAiResponder} strings the calls together. Why a plain
 * client: ADR 0007.
 */
@NullMarked
package dev.ponte.conversation.responder;

import org.jspecify.annotations.NullMarked;
