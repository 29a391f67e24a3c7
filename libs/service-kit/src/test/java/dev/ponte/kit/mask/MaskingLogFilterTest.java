package dev.ponte.kit.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class MaskingLogFilterTest {

    private final MaskingLogFilter filter = new MaskingLogFilter();

    @Test
    void parametersAreMaskedToo() {
        ExtLogRecord entry = line("sent to %s in %d ms", FormatStyle.PRINTF);
        entry.setParameters(new Object[] {"5511987654321", 12});

        filter.isLoggable(entry);

        assertThat(entry.getFormattedMessage()).isEqualTo("sent to 55119****4321 in 12 ms");
    }

    @Test
    void aCleanLineStaysAsItIs() {
        ExtLogRecord entry = line("took %d ms", FormatStyle.PRINTF);
        entry.setParameters(new Object[] {12});

        filter.isLoggable(entry);

        assertThat(entry.getParameters()).containsExactly(12);
    }

    @Test
    void exceptionsAreMaskedDownToTheLastCause() {
        Exception inner =
                new IllegalStateException("GET /instances/AAAA1111/token/BBBB2222/status");
        Exception outer = new RuntimeException("call for 5511987654321 failed", inner);
        outer.addSuppressed(new RuntimeException("Bearer abcdef"));
        ExtLogRecord entry = line("failed", FormatStyle.NO_FORMAT);
        entry.setThrown(outer);

        filter.isLoggable(entry);

        assertThat(stackTrace(entry))
                .contains("java.lang.RuntimeException: call for 55119****4321 failed")
                .contains("java.lang.IllegalStateException: GET /instances/****/token/****/status")
                .contains("MaskingLogFilterTest")
                .doesNotContain("987654321", "AAAA1111", "BBBB2222", "abcdef");
    }

    @Test
    void exceptionsThatGoInCirclesEnd() {
        Exception one = new RuntimeException("to 5511987654321");
        Exception two = new RuntimeException("two", one);
        one.initCause(two);
        ExtLogRecord entry = line("failed", FormatStyle.NO_FORMAT);
        entry.setThrown(one);

        filter.isLoggable(entry);

        assertThat(stackTrace(entry)).doesNotContain("5511987654321");
    }

    private static ExtLogRecord line(String message, FormatStyle style) {
        return new ExtLogRecord(Level.INFO, message, style, "test");
    }

    private static String stackTrace(LogRecord entry) {
        StringWriter text = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
