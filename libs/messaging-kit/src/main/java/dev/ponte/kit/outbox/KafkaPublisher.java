package dev.ponte.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's producer, set up so that no gap can arise: it never gives up on a record by itself while
 * it sends a later one. When Kafka does not answer in time we give up on all unconfirmed ones at
 * once, by closing it; the next round starts a new one and sends them again from the first.
 */
@ApplicationScoped
class KafkaPublisher implements EventPublisher {

    private final Map<String, Object> broker;
    private final Duration timeout;

    private @Nullable Producer<String, byte[]> producer;

    KafkaPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        this.broker = Map.copyOf(broker);
        this.timeout = config.sendTimeout();
    }

    @Override
    public Published publish(List<PendingRecord> records) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Future<RecordMetadata>> sent = send(records);
        List<Long> confirmed = new ArrayList<>(records.size());
        Throwable failure = null;
        for (int i = 0; i < sent.size(); i++) {
            try {
                long left = Math.max(0, deadline - System.nanoTime());
                sent.get(i).get(left, TimeUnit.NANOSECONDS);
                confirmed.add(records.get(i).id());
            } catch (ExecutionException | TimeoutException e) {
                failure = failure == null ? e : failure;
                abort();
            }
        }
        return new Published(confirmed, failure);
    }

    /** Sends in order, and nothing after the first that was refused. */
    private List<Future<RecordMetadata>> send(List<PendingRecord> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        Producer<String, byte[]> kafka = producer();
        for (PendingRecord pending : records) {
            Future<RecordMetadata> confirmation = kafka.send(record(pending));
            sent.add(confirmation);
            // The producer reports an unreachable broker by a failed future, after blocking.
            if (confirmation.state() == Future.State.FAILED) {
                break;
            }
        }
        return sent;
    }

    private static ProducerRecord<String, byte[]> record(PendingRecord pending) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(pending.topic(), pending.key(), pending.value());
        pending.headers()
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private synchronized Producer<String, byte[]> producer() {
        Producer<String, byte[]> kafka = producer;
        if (kafka == null) {
            kafka =
                    new KafkaProducer<>(
                            settings(), new StringSerializer(), new ByteArraySerializer());
            producer = kafka;
        }
        return kafka;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ponte-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        // A record that expires alone would let those behind it overtake.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        return settings;
    }

    /** Fails everything that is not confirmed, at once. */
    private synchronized void abort() {
        Producer<String, byte[]> kafka = producer;
        producer = null;
        if (kafka != null) {
            kafka.close(Duration.ZERO);
        }
    }

    @Override
    public synchronized void close() {
        abort();
    }
}
