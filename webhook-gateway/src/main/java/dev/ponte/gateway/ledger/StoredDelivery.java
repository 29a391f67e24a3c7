package dev.ponte.gateway.ledger;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with its body as it came.
 *
 * @param bodyCut whether the record kept less than the whole
 * @param body null when nothing was kept, or no longer is
 */
record StoredDelivery(
        DeliverySummary summary,
        @Nullable String contentType,
        boolean bodyCut,
        @Nullable String body) {

    static final String COLUMNS =
            DeliverySummary.COLUMNS
                    + ", d.content_type, d.body_cut,"
                    + " (SELECT b.body FROM delivery_body b WHERE b.id = d.id) AS body";

    static StoredDelivery of(Row row) {
        Buffer body = row.getBuffer("body");
        return new StoredDelivery(
                DeliverySummary.of(row),
                row.getString("content_type"),
                row.getBoolean("body_cut"),
                body == null ? null : new String(body.getBytes(), StandardCharsets.UTF_8));
    }
}
