package dev.ponte.gateway.publish;

import dev.ponte.events.Topic;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;

/** Asks Kafka whether it answers and has our topics; connects when it is first asked. */
@Singleton
final class KafkaProbe {

    private static final int ANSWER_WITHIN_MILLIS = 1_500;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    KafkaProbe(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "ponte-webhook-gateway-readiness");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
    }

    Uni<Boolean> answers() {
        return Uni.createFrom()
                .completionStage(this::describeTopics)
                .map(found -> true)
                .onFailure()
                .recoverWithItem(false);
    }

    private CompletionStage<Map<String, TopicDescription>> describeTopics() {
        List<String> topics = ProducerLine.TOPICS.stream().map(Topic::topicName).toList();
        return admin().describeTopics(
                        topics, new DescribeTopicsOptions().timeoutMs(ANSWER_WITHIN_MILLIS))
                .allTopicNames()
                .toCompletionStage();
    }

    private synchronized Admin admin() {
        Admin connected = admin;
        if (connected == null) {
            connected = Admin.create(settings);
            admin = connected;
        }
        return connected;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
