package dev.ponte.kit.testkit;

import dev.ponte.kit.consume.BatchConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as a service writes it; its only setting is the topic. */
@ApplicationScoped
public class CallsConsumer {

    private final BatchConsumer consumer;
    private final Effects effects;

    CallsConsumer(BatchConsumer consumer, Effects effects) {
        this.consumer = consumer;
        this.effects = effects;
    }

    @Incoming("calls")
    public Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume("calls", records, effects::write);
    }
}
