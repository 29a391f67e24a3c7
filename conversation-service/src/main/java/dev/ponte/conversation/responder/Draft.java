package dev.ponte.conversation.responder;

/**
 * A message the bot could send now.
 *
 * @param text never blank; without the model's own reasoning
 */
public record Draft(String text, Usage usage) {

    public Draft {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a draft has text");
        }
    }
}
