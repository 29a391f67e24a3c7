package dev.ponte.gateway.publish;

import dev.ponte.events.Topic;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kafka answers and has our topics: without it every delivery would be answered 503. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements AsyncHealthCheck {

    private static final int ANSWER_WITHIN_MILLIS = 1_500;

    private final Admin admin;
    private final KafkaPublisher publisher;

    KafkaReadiness(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            KafkaPublisher publisher) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "ponte-webhook-gateway-readiness");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        this.admin = Admin.create(settings);
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        publisher.warmUp();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<String> topics = KafkaPublisher.TOPICS.stream().map(Topic::topicName).toList();
        return Uni.createFrom()
                .completionStage(
                        () ->
                                admin.describeTopics(
                                                topics,
                                                new DescribeTopicsOptions()
                                                        .timeoutMs(ANSWER_WITHIN_MILLIS))
                                        .allTopicNames()
                                        .toCompletionStage())
                .map(found -> answer(true))
                .onFailure()
                .recoverWithItem(answer(false));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private static HealthCheckResponse answer(boolean up) {
        return HealthCheckResponse.named("kafka").status(up).build();
    }
}
