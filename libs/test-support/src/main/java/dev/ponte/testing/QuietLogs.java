package dev.ponte.testing;

import java.util.Map;

/** The servers live in the test's JVM, and tell much more than a test's reader wants. */
final class QuietLogs {

    static final Map<String, String> CONFIG =
            Map.of(
                    "quarkus.devservices.enabled", "false",
                    "quarkus.log.category.\"kafka\".level", "ERROR",
                    "quarkus.log.category.\"state.change.logger\".level", "ERROR",
                    "quarkus.log.category.\"org.apache.kafka\".level", "ERROR",
                    "quarkus.log.category.\"io.zonky.test\".level", "ERROR");

    private QuietLogs() {}
}
