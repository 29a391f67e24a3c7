package dev.ponte.gateway.ledger;

import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.gateway.source.ContentHash;
import dev.ponte.kit.consume.Received;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one statement that writes a batch of dead letters; gives how many were new. */
final class DeadLetterInsert {

    static final String SQL =
            """
            WITH told AS (
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[],
                    $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[],
                    $11::timestamptz[], $12::bytea[])
                AS told (id, account, consumer, topic, partition, record_offset, event_id,
                    event_type, reason, detail, rejected_at, rejected)
            ), written AS (
                INSERT INTO dead_letter (id, account, consumer, topic, partition, record_offset,
                    event_id, event_type, reason, detail, rejected_at)
                SELECT id, account, consumer, topic, partition, record_offset,
                    event_id, event_type, reason, detail, rejected_at
                FROM told ORDER BY id
                ON CONFLICT DO NOTHING RETURNING id
            ), with_record AS (
                INSERT INTO dead_letter_record (id, rejected_at, rejected)
                SELECT id, rejected_at, rejected FROM told JOIN written USING (id)
                ON CONFLICT DO NOTHING
            )
            SELECT count(*)::int FROM written
            """;

    /**
     * A dead letter as it stood on Kafka.
     *
     * @param id stands in a path, so it is made from the event's, which has slashes
     * @param json the whole record, which a replay reads
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Told(String id, String account, RecordRejected rejected, byte[] json) {

        static Told of(Received received, RecordRejected rejected) {
            byte[] json = received.source().value();
            return new Told(
                    ContentHash.of(received.event().id()),
                    received.event().account(),
                    rejected,
                    json == null ? new byte[0] : json);
        }
    }

    private DeadLetterInsert() {}

    static Tuple parameters(List<Told> told) {
        return Tuple.from(
                new Object[] {
                    texts(told, Told::id),
                    texts(told, Told::account),
                    texts(told, row -> row.rejected().consumer()),
                    texts(told, row -> row.rejected().topic()),
                    Columns.of(told, Integer[]::new, row -> row.rejected().partition()),
                    Columns.of(told, Long[]::new, row -> row.rejected().offset()),
                    texts(told, row -> row.rejected().headers().get("ce_id")),
                    texts(told, row -> row.rejected().headers().get("ce_type")),
                    texts(told, row -> row.rejected().reason()),
                    texts(told, row -> row.rejected().detail()),
                    Columns.of(
                            told,
                            OffsetDateTime[]::new,
                            row -> Columns.utc(row.rejected().rejectedAt())),
                    Columns.of(told, Buffer[]::new, row -> Buffer.buffer(row.json()))
                });
    }

    private static String[] texts(List<Told> told, Function<Told, @Nullable String> text) {
        return Columns.of(told, String[]::new, text.andThen(Columns::clean));
    }
}
