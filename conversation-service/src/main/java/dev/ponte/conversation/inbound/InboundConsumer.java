package dev.ponte.conversation.inbound;

import dev.ponte.conversation.reply.ReplyAlarm;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.kit.consume.BatchConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The door for topic {@code ponte.inbound.message.v1}. */
@ApplicationScoped
class InboundConsumer {

    private static final String NAME = "conversation-service.inbound";

    private final BatchConsumer consumer;
    private final InboundHandler handler;
    private final ReplyAlarm alarm;

    InboundConsumer(BatchConsumer consumer, InboundHandler handler, ReplyAlarm alarm) {
        this.consumer = consumer;
        this.handler = handler;
        this.alarm = alarm;
    }

    @Incoming("inbound")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<OpenConversation> changed = new ArrayList<>();
        return consumer.consume(
                        NAME,
                        records,
                        (tx, events) ->
                                handler.handle(tx, events)
                                        .invoke(changed::addAll)
                                        .replaceWithVoid())
                .invoke(() -> alarm.changed(changed));
    }
}
