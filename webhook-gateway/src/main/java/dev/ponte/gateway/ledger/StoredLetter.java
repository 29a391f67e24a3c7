package dev.ponte.gateway.ledger;

import dev.ponte.events.EventCodec;
import dev.ponte.events.deadletter.RecordRejected;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with its record.
 *
 * @param rejected null when it is no longer kept
 */
record StoredLetter(DeadLetterSummary summary, @Nullable RecordRejected rejected) {

    static final String COLUMNS =
            DeadLetterSummary.COLUMNS
                    + ", (SELECT r.rejected FROM dead_letter_record r WHERE r.id = d.id)"
                    + " AS rejected";

    static StoredLetter of(Row row) {
        Buffer json = row.getBuffer("rejected");
        return new StoredLetter(
                DeadLetterSummary.of(row), json == null ? null : rejected(json.getBytes()));
    }

    private static RecordRejected rejected(byte[] json) {
        try {
            return EventCodec.JSON.readValue(json, RecordRejected.class);
        } catch (IOException e) {
            // It was read once already, before it was written.
            throw new UncheckedIOException(e);
        }
    }
}
