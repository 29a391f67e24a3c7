package dev.ponte.gateway.ledger;

import dev.ponte.kit.outbox.EncodedRecord;
import java.util.List;

/** What a replay would do with one delivery or dead letter. */
sealed interface Plan {

    /**
     * Send these records, in order.
     *
     * @param eventIds of the records
     * @param newEventIds those of them that were not sent before
     */
    record Send(List<EncodedRecord> records, List<String> eventIds, List<String> newEventIds)
            implements Plan {}

    /** Nothing, for a reason with a stable code. */
    record Skip(String reason) implements Plan {}
}
