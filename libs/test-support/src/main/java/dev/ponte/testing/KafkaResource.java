package dev.ponte.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test the Kafka of this JVM, with every topic of the contract. The broker and its
 * records are shared by the test classes of a module: tests tell theirs apart by key or id.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String address = bootstrapServers();
        Map<String, String> config = QuietLogs.config();
        config.put("KAFKA_BOOTSTRAP_SERVERS", address);
        config.put("kafka.bootstrap.servers", address);
        return config;
    }

    /** The broker serves the next test class, and ends with this JVM. */
    @Override
    public void stop() {}

    /** Address for clients, {@code host:port}; starts the broker when it is not there yet. */
    public static String bootstrapServers() {
        return ForkServers.ask(ForkServers.KAFKA_ADDRESS);
    }

    /** Takes the broker away, records kept; {@link #startBroker()} brings it back on its port. */
    public static void stopBroker() {
        ForkServers.ask(ForkServers.KAFKA_STOP);
    }

    public static void startBroker() {
        ForkServers.ask(ForkServers.KAFKA_START);
    }
}
