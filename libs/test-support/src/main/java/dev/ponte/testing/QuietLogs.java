package dev.ponte.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The servers live in the test's JVM, and tell much more than a test's reader wants. */
final class QuietLogs {

    private static final List<String> CATEGORIES =
            List.of(
                    "kafka",
                    "state.change.logger",
                    "org.apache.kafka",
                    "org.apache.kafka.clients",
                    "io.zonky.test");

    /** For the time before Quarkus has read its settings; held, since loggers are weak. */
    private static final List<Logger> LOGGERS = CATEGORIES.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    static void beforeQuarkus() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    static Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        CATEGORIES.forEach(
                category -> config.put("quarkus.log.category.\"" + category + "\".level", "ERROR"));
        return config;
    }
}
