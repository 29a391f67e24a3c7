package dev.ponte.gateway.publish;

import dev.ponte.events.EventCodec;
import dev.ponte.kit.outbox.EncodedRecord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;

/** Events as Kafka's records, encoded once, whichever way they go. */
final class KafkaRecords {

    private KafkaRecords() {}

    static ProducerRecord<String, byte[]> of(Outgoing outgoing) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        outgoing.topic().topicName(),
                        outgoing.key(),
                        EventCodec.value(outgoing.event()));
        EventCodec.headers(outgoing.event())
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Bytes of key, headers and value. */
    static int bytes(ProducerRecord<String, byte[]> record) {
        int bytes = record.value().length + Utils.utf8Length(record.key());
        for (Header header : record.headers()) {
            bytes += Utils.utf8Length(header.key()) + header.value().length;
        }
        return bytes;
    }

    /** The same for the spool. */
    static EncodedRecord spooled(ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new EncodedRecord(record.topic(), record.key(), headers, record.value());
    }
}
