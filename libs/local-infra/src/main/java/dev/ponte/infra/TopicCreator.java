package dev.ponte.infra;

import dev.ponte.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates the topics of the public contract before anybody uses them. */
public final class TopicCreator {

    private static final short ONE_COPY = 1;

    private final String bootstrapServers;

    public TopicCreator(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Creates the topics that do not exist yet; existing ones stay as they are.
     *
     * @throws InfrastructureException when the broker does not answer within 30 s
     */
    public void createMissing() {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                                false))) {
            Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    Arrays.stream(Topic.values())
                            .filter(topic -> !existing.contains(topic.topicName()))
                            .map(TopicCreator::describe)
                            .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new InfrastructureException("the topics could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while topics were created", e);
        }
    }

    private static NewTopic describe(Topic topic) {
        String cleanup =
                switch (topic.kind()) {
                    case LOG -> TopicConfig.CLEANUP_POLICY_DELETE;
                    case COMPACTED -> TopicConfig.CLEANUP_POLICY_COMPACT;
                };
        return new NewTopic(topic.topicName(), Topic.DEFAULT_PARTITIONS, ONE_COPY)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup));
    }
}
