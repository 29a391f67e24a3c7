package dev.ponte.sync.join;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Does something in a transaction that is taken back, to see what would come of it. */
@ApplicationScoped
class Trial {

    private final Pool pool;

    Trial(Pool pool) {
        this.pool = pool;
    }

    /** What came of it; fails as the work does. */
    @SuppressWarnings("unchecked")
    <T> Uni<T> of(Function<SqlConnection, Uni<T>> work) {
        return pool.<T>withTransaction(
                        tx ->
                                work.apply(tx)
                                        .onItem()
                                        .transformToUni(
                                                item ->
                                                        Uni.createFrom()
                                                                .failure(new TakenBack(item))))
                .onFailure(TakenBack.class)
                .recoverWithItem(failure -> (T) ((TakenBack) failure).item);
    }

    /** Makes the transaction roll back, and carries what came of it. */
    private static final class TakenBack extends RuntimeException {

        private final transient Object item;

        TakenBack(Object item) {
            super("taken back", null, false, false);
            this.item = item;
        }
    }
}
