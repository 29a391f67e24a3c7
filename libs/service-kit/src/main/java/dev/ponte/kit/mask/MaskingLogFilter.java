package dev.ponte.kit.mask;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/** Masks every log record, its exceptions included. The shared configuration puts it everywhere. */
@LoggingFilter(name = "masked")
public final class MaskingLogFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        ExtLogRecord extended = ExtLogRecord.wrap(entry);
        String message = extended.getFormattedMessage();
        String masked = Mask.text(message);
        if (!masked.equals(message)) {
            entry.setParameters(null);
            if (entry instanceof ExtLogRecord own) {
                own.setMessage(masked, FormatStyle.NO_FORMAT);
            } else {
                entry.setMessage(masked);
            }
        }
        Throwable thrown = entry.getThrown();
        if (thrown != null) {
            entry.setThrown(MaskedThrowable.of(thrown));
        }
        return true;
    }
}
