package dev.ponte.kit.log;

import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One log line: a constant sentence and its key-values. The sentence never carries values, so that
 * equal lines can be counted; payloads and secrets are in neither.
 *
 * <pre>{@code
 * LogLine.of("reply released").with(LogKey.CONVERSATION, id).log(LOG, Level.INFO);
 * }</pre>
 */
public final class LogLine {

    private final String message;
    private final Map<LogKey, Object> values = new EnumMap<>(LogKey.class);

    private LogLine(String message) {
        this.message = message;
    }

    public static LogLine of(String message) {
        return new LogLine(message);
    }

    /** Adds a value: text, a number or a boolean. A null is left out. */
    public LogLine with(LogKey key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
        return this;
    }

    public void log(Logger log, Logger.Level level) {
        log(log, level, null);
    }

    /** With the exception that caused it; its messages are masked on the way out. */
    public void log(Logger log, Logger.Level level, @Nullable Throwable thrown) {
        if (log.isEnabled(level)) {
            LineRecord.send(log.getName(), level, this, thrown);
        }
    }

    String message() {
        return message;
    }

    Map<LogKey, Object> values() {
        return values;
    }

    /** As it stands in a plain text log: {@code reply released conversation=01J…}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(message);
        values.forEach(
                (key, value) -> text.append(' ').append(key.key()).append('=').append(value));
        return text.toString();
    }
}
