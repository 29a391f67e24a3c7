package dev.ponte.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaKeepsItsRecordsIT {

    private static final String TOPIC = Topic.INBOUND_MESSAGE.topicName();

    @TempDir Path home;

    @Test
    void recordsSurviveARestartInAnotherBroker() throws Exception {
        KafkaSettings settings = KafkaSettings.durable(home.resolve("kafka"), 0);
        try (LocalKafka first = LocalKafka.start(settings)) {
            send(first, "kept");
        }

        try (LocalKafka second = LocalKafka.start(settings)) {
            assertThat(read(second)).containsExactly("kept");
        }
    }

    @Test
    void theSameBrokerComesBackOnItsPort() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(KafkaSettings.throwAway())) {
            String address = kafka.bootstrapServers();
            send(kafka, "before");

            kafka.stop();
            kafka.start();

            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            assertThat(read(kafka)).containsExactly("before");
        }
    }

    @Test
    void everyTopicOfTheContractIsThereAndSellersAreCompacted() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(KafkaSettings.throwAway());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get();
            ConfigResource sellers =
                    new ConfigResource(ConfigResource.Type.TOPIC, Topic.VENDOR.topicName());
            Config config = admin.describeConfigs(List.of(sellers)).all().get().get(sellers);

            assertThat(names)
                    .containsAll(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    private static void send(LocalKafka kafka, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> read(LocalKafka kafka) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", kafka.bootstrapServers(),
                                "group.id", "reader",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int i = 0; i < 30; i++) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    return records.partitions().stream()
                            .flatMap(p -> records.records(p).stream())
                            .map(r -> r.value())
                            .toList();
                }
            }
            return List.of();
        }
    }
}
