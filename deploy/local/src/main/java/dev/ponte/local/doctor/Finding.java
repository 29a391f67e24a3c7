package dev.ponte.local.doctor;

import dev.ponte.local.text.Messages;
import java.util.Arrays;
import java.util.List;

/**
 * What one check found.
 *
 * @param level whether the suite can be started like this
 * @param key of the text that says it, and what to do
 * @param arguments of that text
 */
public record Finding(Level level, String key, List<String> arguments) {

    /** How bad it is. */
    public enum Level {
        FINE,
        DOUBTFUL,
        IMPOSSIBLE
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding fine(String key, Object... arguments) {
        return of(Level.FINE, key, arguments);
    }

    static Finding doubtful(String key, Object... arguments) {
        return of(Level.DOUBTFUL, key, arguments);
    }

    static Finding impossible(String key, Object... arguments) {
        return of(Level.IMPOSSIBLE, key, arguments);
    }

    private static Finding of(Level level, String key, Object... arguments) {
        return new Finding(level, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String in(Messages messages) {
        return messages.say(key, arguments.toArray());
    }
}
