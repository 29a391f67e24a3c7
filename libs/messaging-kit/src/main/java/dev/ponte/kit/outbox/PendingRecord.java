package dev.ponte.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.ponte.events.EventCodec;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;

/** A row of the outbox, as it will stand on Kafka. */
record PendingRecord(long id, String topic, String key, Map<String, String> headers, byte[] value) {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** Columns: id, topic, key, headers as text, value. */
    static PendingRecord of(Row row) {
        return new PendingRecord(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                headers(row.getString(3)),
                row.getBuffer(4).getBytes());
    }

    private static Map<String, String> headers(String json) {
        try {
            return EventCodec.JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds headers that are no map of text", e);
        }
    }
}
