package dev.ponte.kit.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jspecify.annotations.Nullable;

/**
 * A log record of a {@link LogLine}: its message is the plain text, its sentence and its values
 * keep apart for {@link JsonLineFormatter}.
 */
final class LineRecord extends ExtLogRecord {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient Map<LogKey, Object> values;

    private LineRecord(Level level, LogLine line) {
        super(level, line.toString(), FormatStyle.NO_FORMAT, LogLine.class.getName());
        this.sentence = line.message();
        this.values = new LinkedHashMap<>(line.values());
    }

    static void send(String logger, Logger.Level level, LogLine line, @Nullable Throwable thrown) {
        LineRecord entry = new LineRecord(levelOf(level), line);
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        org.jboss.logmanager.Logger.getLogger(logger).logRaw(entry);
    }

    String sentence() {
        return sentence;
    }

    Map<LogKey, Object> values() {
        return values;
    }

    private static Level levelOf(Logger.Level level) {
        return switch (level) {
            case FATAL -> Level.FATAL;
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
