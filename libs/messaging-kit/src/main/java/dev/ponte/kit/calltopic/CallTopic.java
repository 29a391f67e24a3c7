package dev.ponte.kit.calltopic;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes calls in from any thread and sends them from one of its own, which starts with the first
 * call. What is lost is counted in {@code ponte.integration.calls.unpublished}.
 */
@ApplicationScoped
class CallTopic implements CallListener {

    private final CallTopicConfig config;
    private final BlockingQueue<Called> waiting;
    private final CallSending sending;
    private final Counter unpublished;

    /** What was said, as it was said: encoding it is for the other thread. */
    record Called(String account, IntegrationCalled call) {}

    CallTopic(
            CallTopicConfig config,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        if (config.waiting() < 1) {
            throw new IllegalArgumentException("ponte.call-topic.waiting is at least 1");
        }
        this.config = config;
        this.waiting = new ArrayBlockingQueue<>(config.waiting());
        this.unpublished =
                Counter.builder("ponte.integration.calls.unpublished")
                        .description("Calls to outside systems that no event tells of")
                        .register(meters);
        String source = "/ponte/" + application.replaceFirst("^ponte-", "");
        this.sending =
                new CallSending(
                        broker, waiting, called -> record(source, called), unpublished::increment);
    }

    @Override
    public void called(String account, IntegrationCalled call) {
        if (!config.enabled()) {
            return;
        }
        if (!waiting.offer(new Called(account, call))) {
            unpublished.increment();
        }
        sending.start();
    }

    @PreDestroy
    void stop() {
        sending.stop();
    }

    private static ProducerRecord<String, byte[]> record(String source, Called called) {
        IntegrationCalled call = called.call();
        CloudEvent<IntegrationCalled> event =
                EventCodec.event(
                        UUID.randomUUID().toString(),
                        source,
                        call.action(),
                        called.account(),
                        call.at(),
                        null,
                        call);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topic.INTEGRATION_CALL.topicName(),
                        call.service(),
                        EventCodec.value(event));
        EventCodec.headers(event)
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
