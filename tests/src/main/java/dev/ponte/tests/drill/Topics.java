package dev.ponte.tests.drill;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.tests.drill.Evidence.Logged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks at Kafka as an analyst does. */
final class Topics {

    private static final String READER = "conversation-service";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String servers;

    Topics(String servers) {
        this.servers = servers;
    }

    /** The end of each partition of a topic. */
    Map<TopicPartition, Long> ends(Topic topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic), LIMIT);
        }
    }

    /** How many records were added to a topic since. */
    long since(Topic topic, Map<TopicPartition, Long> before) {
        return sum(ends(topic)) - sum(before);
    }

    /** Inbound records that conversation-service has not confirmed yet. */
    long unread() throws InterruptedException {
        Map<TopicPartition, Long> ends = ends(Topic.INBOUND_MESSAGE);
        Map<TopicPartition, OffsetAndMetadata> read = confirmed();
        long unread = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata offset = read.get(end.getKey());
            unread += end.getValue() - (offset == null ? 0 : offset.offset());
        }
        return unread;
    }

    private Map<TopicPartition, OffsetAndMetadata> confirmed() throws InterruptedException {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers,
                                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                                false))) {
            return admin.listConsumerGroupOffsets(READER)
                    .partitionsToOffsetAndMetadata()
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not tell what was read", e);
        }
    }

    /** The messages on the topic, from where it ended before. */
    List<Logged> messages(Map<TopicPartition, Long> from) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet(), LIMIT);
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            List<Logged> messages = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record -> message(record).ifPresent(messages::add));
            }
            return messages;
        }
    }

    private static Optional<Logged> message(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        Object data = EventCodec.read(headers, record.value()).data();
        return switch (data) {
            case MessageReceived received -> Optional.of(of(received.chat(), received.messageId()));
            case MessageTyped typed -> Optional.of(of(typed.chat(), typed.messageId()));
            default -> Optional.empty();
        };
    }

    private static Logged of(ChatAddress chat, String id) {
        return new Logged(String.valueOf(chat.phone()), id);
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, Topic topic) {
        return consumer.partitionsFor(topic.topicName(), LIMIT).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
