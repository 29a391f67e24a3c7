package dev.ponte.kit.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ponte.kit.mask.Mask;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line: {@code timestamp, level, app, logger, thread, message}, then the keys of
 * {@link LogKey} with their types, then {@code stack_trace}.
 */
final class JsonLineFormatter extends ExtFormatter {

    private static final JsonFactory JSON = new JsonFactory();

    private final String app;

    JsonLineFormatter(String app) {
        this.app = app;
    }

    @Override
    public String format(ExtLogRecord entry) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", entry.getInstant().toString());
            json.writeStringField("level", entry.getLevel().getName());
            json.writeStringField("app", app);
            json.writeStringField("logger", entry.getLoggerName());
            json.writeStringField("thread", entry.getThreadName());
            if (entry instanceof LineRecord own) {
                json.writeStringField("message", own.sentence());
                writeValues(json, own.values());
            } else {
                json.writeStringField("message", formatMessage(entry));
            }
            writeThrown(json, entry.getThrown());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return line.append('\n').toString();
    }

    private static void writeValues(JsonGenerator json, Map<LogKey, Object> values)
            throws IOException {
        for (Map.Entry<LogKey, Object> value : values.entrySet()) {
            json.writeFieldName(value.getKey().key());
            switch (value.getValue()) {
                case Boolean flag -> json.writeBoolean(flag);
                case Integer number -> json.writeNumber(number);
                case Long number -> json.writeNumber(number);
                case Double number -> json.writeNumber(number);
                case Object other -> json.writeString(Mask.text(other.toString()));
            }
        }
    }

    private static void writeThrown(JsonGenerator json, @Nullable Throwable thrown)
            throws IOException {
        if (thrown != null) {
            StringWriter trace = new StringWriter(1024);
            thrown.printStackTrace(new PrintWriter(trace));
            json.writeStringField("stack_trace", trace.toString());
        }
    }
}
