package dev.ponte.gateway.ledger;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCatalog;
import dev.ponte.events.EventCodec;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.testing.KafkaResource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on Kafka as the services of the suite do. */
final class OnKafka {

    private OnKafka() {}

    /** Sends and waits for Kafka's word. */
    static void put(String key, CloudEvent<?> event) {
        String topic = EventCatalog.ofData(event.data().getClass()).topic().topicName();
        put(topic, key, EventCodec.headers(event), EventCodec.value(event));
    }

    /** Many of one kind, in order. */
    static void put(String key, List<? extends CloudEvent<?>> events) {
        String topic = EventCatalog.ofData(events.getFirst().data().getClass()).topic().topicName();
        send(
                events.stream()
                        .map(
                                event ->
                                        record(
                                                topic,
                                                key,
                                                EventCodec.headers(event),
                                                EventCodec.value(event)))
                        .toList());
    }

    static void put(String topic, String key, Map<String, String> headers, byte[] value) {
        send(List.of(record(topic, key, headers, value)));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach(
                (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static CloudEvent<WebhookDelivered> delivery(String id, String account, Instant receivedAt) {
        return event(
                account,
                new WebhookDelivered(
                        id,
                        "zapi",
                        "/webhooks/zapi/****",
                        Outcome.ACCEPTED,
                        null,
                        List.of("zapi:instance:" + id + ":message"),
                        "application/json",
                        "{\"note\":\"body of " + id + "\"}",
                        false,
                        receivedAt,
                        null));
    }

    static CloudEvent<WebhookDelivered> event(String account, WebhookDelivered delivered) {
        return EventCodec.event(
                delivered.deliveryId(),
                "/ponte/webhook-gateway",
                "zapi/" + delivered.deliveryId(),
                account,
                delivered.receivedAt(),
                null,
                delivered);
    }

    static CloudEvent<RecordRejected> deadLetter(String account, RecordRejected rejected) {
        String place = rejected.topic() + "/" + rejected.partition() + "/" + rejected.offset();
        return EventCodec.event(
                "rejected:" + rejected.consumer() + ":" + place,
                "/ponte/conversation-service",
                place,
                account,
                rejected.rejectedAt(),
                null,
                rejected);
    }
}
