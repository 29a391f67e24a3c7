package dev.ponte.gateway.publish;

import dev.ponte.gateway.publish.path.Batch;
import dev.ponte.gateway.publish.path.Bounds;
import dev.ponte.gateway.publish.path.Facts;
import dev.ponte.gateway.publish.path.SpoolLine;
import dev.ponte.gateway.publish.path.SpoolView;
import dev.ponte.kit.outbox.EncodedRecord;
import dev.ponte.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.util.List;

/**
 * The spool: the kit's outbox, whose relay sends on what stands in it. Works on an event loop of
 * its own choice, never in the caller's turn.
 */
final class OutboxLine implements SpoolLine<Load> {

    /** How many rows, and the millisecond of the second. */
    private static final String LOOK =
            """
            SELECT count(*)::int, EXTRACT(MILLISECONDS FROM clock_timestamp())::int % 1000
            FROM (SELECT 1 FROM outbox ORDER BY id LIMIT {limit}) AS few
            """
                    .replace("{limit}", Integer.toString(SpoolView.FEW + 1));

    /** Before the first migration; nothing can lie there then. */
    private static final String NO_SUCH_TABLE = "42P01";

    private final Outbox outbox;
    private final Pool pool;
    private final Context context;
    private final Facts<Load> facts;

    OutboxLine(Outbox outbox, Pool pool, Context context, Facts<Load> facts) {
        this.outbox = outbox;
        this.pool = pool;
        this.context = context;
        this.facts = facts;
    }

    @Override
    public void write(Batch<Load> batch) {
        context.runOnContext(now -> commit(batch));
    }

    @Override
    public void look(long look) {
        context.runOnContext(now -> lookNow(look));
    }

    private void commit(Batch<Load> batch) {
        outbox.transaction(tx -> insert(tx, batch))
                .subscribe()
                .with(done -> facts.committed(batch), failure -> facts.notCommitted(batch));
    }

    private Uni<Void> insert(SqlConnection tx, Batch<Load> batch) {
        if (!batch.begin()) {
            return Uni.createFrom().failure(new CalledBackException());
        }
        List<EncodedRecord> records =
                batch.parcels().stream()
                        .flatMap(parcel -> parcel.load().spooled().stream())
                        .toList();
        return outbox.appendEncoded(tx, records);
    }

    private void lookNow(long look) {
        pool.query(LOOK)
                .execute()
                .map(rows -> Seen.of(rows.iterator().next()))
                .onFailure(OutboxLine::isBeforeFirstMigration)
                .recoverWithItem(Seen.NOTHING)
                .subscribe()
                .with(
                        seen -> facts.seen(look, seen.rows(), seen.beat()),
                        failure -> facts.notSeen(look));
    }

    /** What a look shows. */
    private record Seen(int rows, boolean beat) {

        static final Seen NOTHING = new Seen(0, true);

        static Seen of(Row row) {
            return new Seen(row.getInteger(0), row.getInteger(1) < Bounds.BEAT.toMillis());
        }
    }

    private static boolean isBeforeFirstMigration(Throwable failure) {
        return failure instanceof PgException refusal
                && NO_SUCH_TABLE.equals(refusal.getSqlState());
    }

    /** Nobody waits for this batch any longer. */
    private static final class CalledBackException extends RuntimeException {

        CalledBackException() {
            super("called back before it began", null, false, false);
        }
    }
}
