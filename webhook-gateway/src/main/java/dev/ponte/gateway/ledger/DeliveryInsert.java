package dev.ponte.gateway.ledger;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.delivery.WebhookDelivered;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one statement that writes a batch of deliveries; gives how many were new. */
final class DeliveryInsert {

    /** Sorted, so that two replicas with the same deliveries wait for each other in one order. */
    static final String SQL =
            """
            WITH told AS (
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
                    $6::text[], $7::boolean[], $8::text[], $9::text[], $10::text[],
                    $11::boolean[], $12::timestamptz[], $13::bytea[])
                AS told (id, account, source, path, outcome, reason, quarantined, content_type,
                    event_ids, terms, body_cut, received_at, body)
            ), written AS (
                INSERT INTO delivery (id, account, source, path, outcome, reason, quarantined,
                    content_type, event_ids, terms, body_cut, received_at)
                SELECT id, account, source, path, outcome, reason, quarantined, content_type,
                    string_to_array(event_ids, E'\\x1f'), string_to_array(terms, E'\\x1f'),
                    body_cut, received_at
                FROM told ORDER BY id
                ON CONFLICT DO NOTHING RETURNING id
            ), with_body AS (
                INSERT INTO delivery_body (id, received_at, body)
                SELECT id, received_at, body FROM told JOIN written USING (id)
                WHERE body IS NOT NULL
                ON CONFLICT DO NOTHING
            )
            SELECT count(*)::int FROM written
            """;

    /**
     * A delivery as its record tells it.
     *
     * @param account {@code -} when nobody knows whose it is
     */
    record Told(String account, WebhookDelivered delivered) {

        static Told of(CloudEvent<?> event, WebhookDelivered delivered) {
            return new Told(event.account(), delivered);
        }
    }

    private DeliveryInsert() {}

    static Tuple parameters(List<Told> told) {
        return Tuple.from(
                new Object[] {
                    texts(told, row -> row.delivered().deliveryId()),
                    texts(told, Told::account),
                    texts(told, row -> row.delivered().source()),
                    texts(told, row -> row.delivered().path()),
                    texts(told, row -> row.delivered().outcome().name()),
                    texts(told, row -> row.delivered().reason()),
                    Columns.of(
                            told,
                            Boolean[]::new,
                            row -> Boolean.TRUE.equals(row.delivered().quarantined())),
                    texts(told, row -> row.delivered().contentType()),
                    texts(told, row -> Columns.joined(row.delivered().eventIds())),
                    texts(told, row -> Columns.joined(SearchTerms.of(row.delivered().eventIds()))),
                    Columns.of(told, Boolean[]::new, row -> row.delivered().bodyCut()),
                    Columns.of(
                            told,
                            OffsetDateTime[]::new,
                            row -> Columns.utc(row.delivered().receivedAt())),
                    Columns.of(told, Buffer[]::new, row -> body(row.delivered().body()))
                });
    }

    private static String[] texts(List<Told> told, Function<Told, @Nullable String> text) {
        return Columns.of(told, String[]::new, text.andThen(Columns::clean));
    }

    /** As it came: unlike text, bytes may hold a NUL. */
    private static @Nullable Buffer body(@Nullable String body) {
        return body == null ? null : Buffer.buffer(body);
    }
}
