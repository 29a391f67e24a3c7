package dev.ponte.infra;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to start a Kafka broker.
 *
 * @param port port on the loopback address; 0 takes a free one and keeps it over restarts
 * @param dataDirectory where the records stay between runs; null throws them away at the end
 */
public record KafkaSettings(int port, @Nullable Path dataDirectory) {

    public KafkaSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
        dataDirectory = dataDirectory == null ? null : dataDirectory.toAbsolutePath().normalize();
    }

    /** Any free port, records deleted at the end. */
    public static KafkaSettings throwAway() {
        return new KafkaSettings(0, null);
    }

    /** Keeps its records in {@code dataDirectory}. */
    public static KafkaSettings durable(Path dataDirectory, int port) {
        return new KafkaSettings(port, dataDirectory);
    }
}
