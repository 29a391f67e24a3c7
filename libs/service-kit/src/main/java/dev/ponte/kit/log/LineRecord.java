package dev.ponte.kit.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jspecify.annotations.Nullable;

/** A log record that keeps the types of its key-values for the JSON formatter. */
final class LineRecord extends ExtLogRecord {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> fields;

    private LineRecord(Level level, String message, Map<String, Object> fields) {
        super(level, message, FormatStyle.NO_FORMAT, LogLine.class.getName());
        this.fields = fields;
    }

    static void send(
            String logger,
            Logger.Level level,
            String message,
            Map<LogKey, Object> values,
            @Nullable Throwable thrown) {
        Map<String, Object> fields = new LinkedHashMap<>();
        values.forEach((key, value) -> fields.put(key.key(), value));
        LineRecord line = new LineRecord(levelOf(level), message, fields);
        line.setLoggerName(logger);
        line.setThrown(thrown);
        // The plain format shows them as it shows the MDC.
        Map<String, String> shown = new HashMap<>(line.getMdcCopy());
        fields.forEach((key, value) -> shown.put(key, value.toString()));
        line.setMdc(shown);
        org.jboss.logmanager.Logger.getLogger(logger).logRaw(line);
    }

    Map<String, Object> fields() {
        return fields;
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
