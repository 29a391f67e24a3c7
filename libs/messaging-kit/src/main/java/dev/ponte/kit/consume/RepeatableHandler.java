package dev.ponte.kit.consume;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What a consumer does with events when doing it twice has the effect of doing it once, such as
 * rows under the event's own key. It needs no inbox, and pays for none. Runs inside one transaction
 * for the whole batch, as a {@link BatchHandler} does.
 */
@FunctionalInterface
public interface RepeatableHandler {

    /**
     * @param tx the transaction; it commits when the answer completes
     * @param events in the order of the topic; some may have been handled before, or stand twice in
     *     the batch; not empty
     * @return how many of them had an effect; fails with a {@code RejectRecordException} for an
     *     event that can never be handled
     */
    Uni<Integer> handle(SqlConnection tx, List<Received> events);
}
