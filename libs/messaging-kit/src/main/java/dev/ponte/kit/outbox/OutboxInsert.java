package dev.ponte.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ponte.events.EventCodec;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
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

    private OutboxInsert() {}

    static Tuple parameters(List<EncodedRecord> records) {
        int size = records.size();
        Short[] shards = new Short[size];
        String[] topics = new String[size];
        String[] keys = new String[size];
        String[] headers = new String[size];
        Buffer[] values = new Buffer[size];
        for (int i = 0; i < size; i++) {
            EncodedRecord record = records.get(i);
            requireFits(record);
            shards[i] = (short) Shards.of(record.key());
            topics[i] = record.topic();
            keys[i] = record.key();
            headers[i] = json(record.headers());
            values[i] = Buffer.buffer(record.value());
        }
        return Tuple.from(new Object[] {shards, topics, keys, headers, values});
    }

    private static void requireFits(EncodedRecord record) {
        if (!record.fits()) {
            throw new EventTooLargeException(record.topic(), record.bytes(), Outbox.MAX_BYTES);
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
