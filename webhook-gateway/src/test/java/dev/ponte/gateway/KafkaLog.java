package dev.ponte.gateway;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.testing.KafkaResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What stands on a topic, from the first record on; a test finds its own by what they say. */
public final class KafkaLog implements AutoCloseable {

    /** A record as an event. */
    public record Entry(String key, CloudEvent<?> event) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Entry> seen = new ArrayList<>();

    public KafkaLog(Topic topic) {
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                KafkaResource.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic.topicName()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The entries that match, once there are so many. */
    public List<Entry> await(int count, Predicate<Entry> wanted) {
        return await(wanted, found -> found.size() >= count);
    }

    /** The entries that match, once they are enough. */
    public List<Entry> await(Predicate<Entry> wanted, Predicate<List<Entry>> enough) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> matching(wanted), enough);
    }

    /** The delivery record whose body contains a text. */
    public Entry delivery(String text) {
        return await(
                        1,
                        entry ->
                                entry.event().data() instanceof WebhookDelivered delivered
                                        && delivered.body() != null
                                        && delivered.body().contains(text))
                .getFirst();
    }

    private List<Entry> matching(Predicate<Entry> wanted) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            Map<String, String> headers = new HashMap<>();
            record.headers()
                    .forEach(
                            header ->
                                    headers.put(
                                            header.key(),
                                            new String(header.value(), StandardCharsets.UTF_8)));
            seen.add(new Entry(record.key(), EventCodec.read(headers, record.value())));
        }
        return seen.stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
