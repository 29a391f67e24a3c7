package dev.ponte.kit.consume;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What a consumer does with events. Runs inside one transaction for the whole batch: loads what it
 * needs in one statement, decides purely, writes, appends to the outbox. No outside call here.
 */
@FunctionalInterface
public interface BatchHandler {

    /**
     * @param tx the transaction; it commits when the answer completes
     * @param events never handled before by this consumer, in the order of the topic; not empty
     * @return fails with a {@code RejectRecordException} for an event that can never be handled
     */
    Uni<Void> handle(SqlConnection tx, List<Received> events);
}
