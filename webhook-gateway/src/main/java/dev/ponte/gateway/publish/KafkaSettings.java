package dev.ponte.gateway.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the producer is set up. */
final class KafkaSettings {

    /** Longer than any delivery waits: a record that Kafka takes late is a harmless repetition. */
    private static final int DELIVERY_MILLIS = 5_000;

    private static final int REQUEST_MILLIS = 3_000;
    private static final int LINGER_MILLIS = 1;
    private static final int BUFFER_BYTES = 16 * 1024 * 1024;
    private static final long ONE_YEAR_MILLIS = 365L * 24 * 60 * 60 * 1000;

    private KafkaSettings() {}

    /**
     * @param installation {@code kafka.*}: bootstrap servers, TLS, SASL; wins where it sets a value
     */
    static Map<String, Object> producer(Map<String, Object> installation, int maxRecord) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ponte-webhook-gateway");
        settings.putAll(installation);
        // What follows is not a matter of taste: promises hang on it.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Sending happens on the event loop, so it must never wait; see KafkaPublisher.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, ONE_YEAR_MILLIS);
        // Room for key and headers beside the value.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRecord + 64 * 1024);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }
}
