package dev.ponte.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonLineTest {

    private static final Logger LOG = Logger.getLogger("dev.ponte.test.lines");

    private final List<ExtLogRecord> written = new ArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    written.add(ExtLogRecord.wrap(entry));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        java.util.logging.Logger.getLogger(LOG.getName()).addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        java.util.logging.Logger.getLogger(LOG.getName()).removeHandler(handler);
    }

    @Test
    void valuesStandBesideTheMessageWithTheirTypes() throws Exception {
        LogLine.of("integration called")
                .with(LogKey.SERVICE, "zapi")
                .with(LogKey.SUCCESS, true)
                .with(LogKey.RESPONSE_TIME_MS, 12L)
                .with(LogKey.ERROR, null)
                .log(LOG, Logger.Level.INFO);

        JsonNode line = json();
        assertThat(line.get("message").asText()).isEqualTo("integration called");
        assertThat(line.get("service").asText()).isEqualTo("zapi");
        assertThat(line.get("success").isBoolean()).isTrue();
        assertThat(line.get("response_time_ms").isNumber()).isTrue();
        assertThat(line.has("error")).isFalse();
        assertThat(line.get("app").asText()).isEqualTo("vendor-service");
        assertThat(line.get("level").asText()).isEqualTo("INFO");
        assertThat(line.get("logger").asText()).isEqualTo("dev.ponte.test.lines");
        assertThat(line.get("timestamp").asText()).endsWith("Z");
    }

    @Test
    void aValueThatWasNotMaskedIsMaskedHere() throws Exception {
        LogLine.of("message recorded")
                .with(LogKey.PHONE, "5511987654321")
                .log(LOG, Logger.Level.INFO);

        assertThat(json().get("phone").asText()).isEqualTo("55119****4321");
    }

    @Test
    void plainTextHasTheSameKeys() {
        LogLine.of("message recorded")
                .with(LogKey.CONVERSATION, "c1")
                .with(LogKey.COUNT, 3)
                .log(LOG, Logger.Level.WARN);

        assertThat(written.getFirst().getFormattedMessage())
                .isEqualTo("message recorded conversation=c1 count=3");
    }

    @Test
    void aLineOfALibraryIsOneObjectTooEvenWithAnException() throws Exception {
        LOG.errorf(new IllegalStateException("broken\nin two"), "said \"%s\"", "no");

        JsonNode line = json();
        assertThat(line.get("message").asText()).isEqualTo("said \"no\"");
        assertThat(line.get("stack_trace").asText()).contains("IllegalStateException", "in two");
    }

    @Test
    void aLevelThatIsOffCostsNothing() {
        LogLine.of("detail").log(LOG, Logger.Level.TRACE);

        assertThat(written).isEmpty();
    }

    private JsonNode json() throws Exception {
        String line = new JsonLineFormatter("vendor-service").format(written.getFirst());
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(line);
    }
}
