package dev.ponte.kit.calltopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallLog;
import dev.ponte.kit.deadletter.SourceRecord;
import dev.ponte.kit.testkit.Events;
import dev.ponte.kit.testkit.TopicReader;
import dev.ponte.testing.KafkaResource;
import dev.ponte.testing.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class CallTopicIT {

    private static final Instant AT = Instant.parse("2026-01-09T10:00:00Z");

    private final String account = Events.ofATest().account();

    @Inject CallLog calls;
    @Inject MeterRegistry meters;

    @Test
    void everyCallIsAnEventOfItsAccount() {
        calls.record(account, call("5511987654321"));

        try (TopicReader topic = new TopicReader(Topic.INTEGRATION_CALL, account)) {
            await().until(() -> !topic.read().isEmpty());
            SourceRecord published = topic.read().getFirst();
            assertThat(published.key()).isEqualTo("kommo");
            assertThat(EventCodec.read(published.headers(), published.value()).data())
                    .isEqualTo(call("55119****4321"));
        }
        assertThat(meters.get("ponte.integration.calls.unpublished").counter().count()).isZero();
    }

    @Test
    void aCallIsNotHeldUpByAKafkaThatIsAway() {
        SimpleMeterRegistry counted = new SimpleMeterRegistry();
        CallTopic topic =
                new CallTopic(
                        config(3),
                        counted,
                        Map.of("bootstrap.servers", "127.0.0.1:1"),
                        "ponte-messaging-test");

        for (int i = 0; i < 1_000; i++) {
            topic.called(account, call(null));
        }
        topic.stop();

        // One or two are with the thread that sends, three wait; what is over is dropped at once.
        assertThat(counted.get("ponte.integration.calls.unpublished").counter().count())
                .isGreaterThan(900);
    }

    private static IntegrationCalled call(String phone) {
        return new IntegrationCalled("kommo", "get leads", phone, true, 200, null, 12, AT);
    }

    private static CallTopicConfig config(int waiting) {
        return new SmallRyeConfigBuilder()
                .withMapping(CallTopicConfig.class)
                .withDefaultValue("ponte.call-topic.waiting", Integer.toString(waiting))
                .build()
                .getConfigMapping(CallTopicConfig.class);
    }
}
