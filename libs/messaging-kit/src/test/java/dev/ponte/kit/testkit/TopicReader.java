package dev.ponte.kit.testkit;

import dev.ponte.events.Topic;
import dev.ponte.kit.deadletter.SourceRecord;
import dev.ponte.testing.KafkaResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start, and keeps what belongs to one account. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final String account;
    private final List<SourceRecord> found = new ArrayList<>();

    public TopicReader(Topic topic, String account) {
        this.account = account;
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", KafkaResource.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic.topicName()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything so far, after one more poll. */
    public List<SourceRecord> read() {
        consumer.poll(Duration.ofMillis(200))
                .forEach(
                        record -> {
                            SourceRecord source = SourceRecord.of(record);
                            if (account.equals(source.headers().get("ce_account"))) {
                                found.add(source);
                            }
                        });
        return List.copyOf(found);
    }

    public List<String> ids() {
        return read().stream().map(record -> record.headers().get("ce_id")).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
