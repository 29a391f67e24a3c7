package dev.ponte.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(JsonLogsIT.Production.class)
class JsonLogsIT {

    /** What production sets by default. */
    public static final class Production implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("PONTE_LOG_JSON", "true");
        }
    }

    @Test
    void theConsoleWritesOurJsonAndMasksIt() {
        List<Handler> consoles =
                Arrays.stream(Logger.getLogger("").getHandlers())
                        .flatMap(JsonLogsIT::withChildren)
                        .filter(ConsoleHandler.class::isInstance)
                        .toList();

        assertThat(consoles)
                .isNotEmpty()
                .allSatisfy(
                        console -> {
                            assertThat(console.getFormatter())
                                    .isInstanceOf(JsonLineFormatter.class);
                            assertThat(afterFilter(console)).isEqualTo("for 55119****4321");
                        });
    }

    private static String afterFilter(Handler console) {
        LogRecord entry =
                new ExtLogRecord(Level.INFO, "for 5511987654321", FormatStyle.NO_FORMAT, "test");
        assertThat(console.getFilter().isLoggable(entry)).isTrue();
        return entry.getMessage();
    }

    private static Stream<Handler> withChildren(Handler handler) {
        return handler instanceof ExtHandler parent
                ? Stream.concat(
                        Stream.of(handler),
                        Arrays.stream(parent.getHandlers()).flatMap(JsonLogsIT::withChildren))
                : Stream.of(handler);
    }
}
