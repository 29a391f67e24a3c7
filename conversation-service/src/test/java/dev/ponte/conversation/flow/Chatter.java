package dev.ponte.conversation.flow;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.inbound.Channel;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.InboundEvent;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.testing.KafkaResource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Customers and sellers who write, as the gateway would tell it. */
final class Chatter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    static ChatAddress chat(String phone) {
        return new ChatAddress(Channel.ZAPI, "I1", phone, phone, null, null);
    }

    CloudEvent<?> customer(String phone, String text) {
        return customer(chat(phone), UUID.randomUUID().toString(), text);
    }

    CloudEvent<?> customer(ChatAddress chat, String messageId, String text) {
        return customer(chat, messageId, text, Instant.now());
    }

    CloudEvent<?> customer(ChatAddress chat, String messageId, String text, Instant sentAt) {
        return send(
                "zapi:I1:" + messageId + ":message",
                chat,
                new MessageReceived(
                        chat,
                        messageId,
                        "Maria",
                        MessageContent.text(text),
                        null,
                        null,
                        null,
                        sentAt));
    }

    CloudEvent<?> sellerOnPhone(String phone, String text) {
        String messageId = UUID.randomUUID().toString();
        ChatAddress chat = chat(phone);
        return send(
                "zapi:I1:" + messageId + ":message",
                chat,
                new MessageTyped(
                        chat,
                        messageId,
                        new MessageTyped.Person(MessageTyped.Where.PHONE, null, null),
                        MessageContent.text(text),
                        null,
                        Instant.now()));
    }

    void status(String phone, String messageId, MessageStatusChanged.Status status, String error) {
        ChatAddress chat = chat(phone);
        send(
                UUID.randomUUID().toString(),
                chat,
                new MessageStatusChanged(chat, List.of(messageId), status, error, Instant.now()));
    }

    void connection(boolean connected) {
        send(
                UUID.randomUUID().toString(),
                chat("0"),
                new ChannelConnectionChanged(Channel.ZAPI, "I1", connected, null, Instant.now()));
    }

    CloudEvent<?> send(String id, ChatAddress chat, InboundEvent data) {
        CloudEvent<InboundEvent> event =
                EventCodec.event(id, "/test", chat.key(), "default", Instant.now(), null, data);
        again(event, chat);
        return event;
    }

    void again(CloudEvent<?> event, ChatAddress chat) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topic.INBOUND_MESSAGE.topicName(),
                        "default/" + chat.key(),
                        EventCodec.value(event));
        EventCodec.headers(event)
                .forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
