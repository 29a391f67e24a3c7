package dev.ponte.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ponte.events.EventCodec;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The one statement that writes a list of events. */
final class OutboxInsert {

    static final String SQL =
            """
            INSERT INTO outbox (shard, topic, key, headers, value)
            SELECT shard, topic, key, headers::jsonb, value
            FROM unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::bytea[])
                 WITH ORDINALITY AS event (shard, topic, key, headers, value, position)
            ORDER BY position
            """;

    /** Kafka's default of 1 MiB a record, less room for the record's own overhead. */
    static final int MAX_BYTES = 1_000_000;

    private OutboxInsert() {}

    static Tuple parameters(List<OutboxRecord> records) {
        int size = records.size();
        Short[] shards = new Short[size];
        String[] topics = new String[size];
        String[] keys = new String[size];
        String[] headers = new String[size];
        Buffer[] values = new Buffer[size];
        for (int i = 0; i < size; i++) {
            OutboxRecord record = records.get(i);
            byte[] value = EventCodec.value(record.event());
            shards[i] = (short) Shards.of(record.key());
            topics[i] = record.topic().topicName();
            keys[i] = record.key();
            headers[i] = json(EventCodec.headers(record.event()));
            values[i] = Buffer.buffer(value);
            requireFits(record, headers[i], value);
        }
        return Tuple.from(new Object[] {shards, topics, keys, headers, values});
    }

    private static void requireFits(OutboxRecord record, String headers, byte[] value) {
        int bytes =
                value.length
                        + headers.getBytes(StandardCharsets.UTF_8).length
                        + record.key().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new EventTooLargeException(record.event().type(), bytes, MAX_BYTES);
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return EventCodec.JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of text is always JSON", e);
        }
    }
}
