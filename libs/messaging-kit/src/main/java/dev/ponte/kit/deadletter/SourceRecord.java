package dev.ponte.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands on Kafka, headers as text.
 *
 * @param value null for a tombstone of a compacted topic
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by place, never by value.
public record SourceRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    public SourceRecord {
        headers = Map.copyOf(headers);
    }

    public static SourceRecord of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            byte[] text = header.value();
            headers.put(header.key(), text == null ? "" : new String(text, StandardCharsets.UTF_8));
        }
        return new SourceRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                record.value());
    }

    /** Where it stands: {@code topic/partition/offset}, unique and stable. */
    public String place() {
        return topic + "/" + partition + "/" + offset;
    }
}
