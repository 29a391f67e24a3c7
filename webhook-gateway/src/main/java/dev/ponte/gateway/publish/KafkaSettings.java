package dev.ponte.gateway.publish;

import dev.ponte.gateway.config.GatewaySettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the producer is set up. */
final class KafkaSettings {

    private static final int REQUEST_MILLIS = 3_000;

    /** Fuller batches for the broker, and fewer of them; a webhook can wait so long. */
    private static final int LINGER_MILLIS = 5;

    private static final int RECONNECT_MILLIS = 500;

    /** Beside what the deliveries under way need: started batches that are not full. */
    private static final long SPARE_BUFFER_BYTES = 8L * 1024 * 1024;

    private static final long ONE_YEAR_MILLIS = 365L * 24 * 60 * 60 * 1000;

    private KafkaSettings() {}

    /**
     * @param installation {@code kafka.*}: bootstrap servers, TLS, SASL; wins where it sets a value
     */
    static Map<String, Object> producer(Map<String, Object> installation, GatewaySettings gateway) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ponte-webhook-gateway");
        settings.putAll(installation);
        // What follows is not a matter of taste: promises hang on it.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A record that expires alone would let those behind it overtake; see WritePath.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // Never the buffer's place to say that there is too much.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, gateway.maxHeld() + SPARE_BUFFER_BYTES);
        // Sending happens on the event loop, so it must never wait; see ProducerLine.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, ONE_YEAR_MILLIS);
        // Room for key and headers beside the value.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, gateway.maxRecord() + 64 * 1024);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }
}
