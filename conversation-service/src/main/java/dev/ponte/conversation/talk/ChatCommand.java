package dev.ponte.conversation.talk;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a seller takes a conversation over or gives it back. Only ever read in what
 * our own side wrote: a customer who types them has written a message like any other.
 */
public enum ChatCommand {
    TAKE_OVER("/assumir"),
    HAND_BACK("/liberar");

    private final String word;

    ChatCommand(String word) {
        this.word = word;
    }

    /** The command that a text is; empty when it is anything else. */
    public static Optional<ChatCommand> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String said = text.strip().toLowerCase(Locale.ROOT);
        for (ChatCommand command : values()) {
            if (command.word.equals(said)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return word;
    }
}
