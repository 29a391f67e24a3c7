package dev.ponte.kit.outbox;

import static java.util.Objects.requireNonNull;

import dev.ponte.events.EventCodec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * A record as it will stand on Kafka: for those who have encoded it already, or send on what
 * somebody else encoded.
 *
 * @param topic its name
 * @param key what its order is kept by
 * @param headers in their order
 * @param value kept, not copied
 */
public record EncodedRecord(String topic, String key, Map<String, String> headers, byte[] value) {

    public EncodedRecord {
        requireNonNull(topic, "topic");
        requireNonNull(key, "key");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        requireNonNull(value, "value");
    }

    /** The record of an event. */
    public static EncodedRecord of(OutboxRecord record) {
        return new EncodedRecord(
                record.topic().topicName(),
                record.key(),
                EventCodec.headers(record.event()),
                EventCodec.value(record.event()));
    }

    /** Whether {@link Outbox#appendEncoded} takes it. */
    public boolean fits() {
        return bytes() <= Outbox.MAX_BYTES;
    }

    /** Bytes of key, headers and value, which {@link Outbox#MAX_BYTES} bounds. */
    int bytes() {
        int bytes = Utils.utf8Length(key) + value.length;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            bytes += Utils.utf8Length(header.getKey()) + Utils.utf8Length(header.getValue());
        }
        return bytes;
    }
}
