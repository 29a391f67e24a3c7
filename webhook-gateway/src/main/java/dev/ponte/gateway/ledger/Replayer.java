package dev.ponte.gateway.ledger;

import dev.ponte.gateway.ledger.ReplaySource.Sent;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import dev.ponte.kit.outbox.EncodedRecord;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.page.Cursor;
import dev.ponte.kit.security.Accounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows of a table on again, through the spool, in the transaction that notes it. Counts
 * {@code ponte.gateway.ledger.replayed{what}}.
 *
 * @param <T> a row
 * @param <F> which rows are meant
 */
final class Replayer<T, F> {

    private static final Logger LOG = Logger.getLogger(Replayer.class);

    /** Bodies may be large: so many are in memory, and locked, at a time. */
    static final int CHUNK = 25;

    private final ReplaySource<T, F> source;
    private final Outbox outbox;
    private final Pool pool;
    private final MeterRegistry meters;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    Replayer(ReplaySource<T, F> source, Outbox outbox, Pool pool, MeterRegistry meters) {
        this.source = source;
        this.outbox = outbox;
        this.pool = pool;
        this.meters = meters;
    }

    /**
     * @param limit rows looked at
     * @param dryRun says what would be sent and sends nothing
     * @param by the caller's name
     */
    record Range<F>(F filter, int limit, boolean dryRun, String by) {}

    /**
     * Replays one row.
     *
     * @return empty when there is none, or it is of an account that is not open
     * @throws dev.ponte.kit.problem.ProblemException 409 when it cannot be replayed
     */
    Uni<Optional<Replayed>> one(String id, Accounts open, String by) {
        return outbox.transaction(tx -> one(tx, id, open, by))
                .invoke(replayed -> tell(replayed.isPresent() ? 1 : 0, by));
    }

    private Uni<Optional<Replayed>> one(SqlConnection tx, String id, Accounts open, String by) {
        return source.lock(tx, id)
                .emitOn(workers)
                .map(found -> found.filter(row -> open.includes(source.account(row))))
                .flatMap(
                        found ->
                                found.isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : send(tx, found.get(), by).map(Optional::of));
    }

    private Uni<Replayed> send(SqlConnection tx, T row, String by) {
        Instant now = Instant.now();
        return switch (source.plan(row, now)) {
            case Plan.Skip(String reason) ->
                    Uni.createFrom().failure(NotReplayable.because(reason));
            case Plan.Send send ->
                    write(tx, List.of(new Sent<>(row, send)), by, now)
                            .replaceWith(
                                    new Replayed(
                                            source.id(row), send.eventIds(), send.newEventIds()));
        };
    }

    /**
     * Replays a range, the oldest first, in small transactions: when one fails, those before it
     * stay, and the range can be replayed again from its start.
     */
    Uni<ReplayReport> range(Range<F> range, @Nullable Cursor<String> after) {
        return goOn(range, new Step(ReplayReport.empty(range.dryRun), after))
                .invoke(report -> tell(report.dryRun() ? 0 : report.replayed(), range.by));
    }

    /** How far a range is; the place is null at its end. */
    private record Step(ReplayReport report, @Nullable Cursor<String> place) {}

    private Uni<ReplayReport> goOn(Range<F> range, Step so) {
        Uni<Step> next =
                range.dryRun
                        ? chunk(pool, range, so).map(Chunk::step)
                        : outbox.transaction(tx -> replay(tx, range, so));
        return next.flatMap(
                step ->
                        step.place == null || step.report.seen() >= range.limit
                                ? Uni.createFrom().item(step.report.until(step.place))
                                : goOn(range, step));
    }

    private Uni<Step> replay(SqlConnection tx, Range<F> range, Step so) {
        return chunk(tx, range, so)
                .flatMap(
                        chunk ->
                                write(tx, chunk.sent, range.by, Instant.now())
                                        .replaceWith(chunk.step));
    }

    private record Chunk<T>(List<Sent<T>> sent, Step step) {}

    /** One row more than wanted tells whether the range goes on. */
    private Uni<Chunk<T>> chunk(SqlClient on, Range<F> range, Step so) {
        int wanted = Math.min(CHUNK, range.limit - so.report.seen());
        return source.oldest(on, range.filter, so.place, wanted + 1, !range.dryRun)
                .emitOn(workers)
                .map(rows -> decide(rows, wanted, so.report));
    }

    private Chunk<T> decide(List<T> rows, int wanted, ReplayReport so) {
        Instant now = Instant.now();
        List<Sent<T>> sent = new ArrayList<>(wanted);
        ReplayReport report = so;
        for (T row : rows.subList(0, Math.min(wanted, rows.size()))) {
            Plan plan = source.plan(row, now);
            report = report.with(plan);
            if (plan instanceof Plan.Send send) {
                sent.add(new Sent<>(row, send));
            }
        }
        Cursor<String> place = rows.size() > wanted ? source.place(rows.get(wanted - 1)) : null;
        return new Chunk<>(sent, new Step(report, place));
    }

    private Uni<Void> write(SqlConnection tx, List<Sent<T>> sent, String by, Instant now) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<EncodedRecord> records =
                sent.stream().flatMap(one -> one.plan().records().stream()).toList();
        return outbox.appendEncoded(tx, records).chain(() -> source.note(tx, sent, by, now));
    }

    private void tell(int replayed, String by) {
        if (replayed > 0) {
            meters.counter("ponte.gateway.ledger.replayed", "what", source.what())
                    .increment(replayed);
            LogLine.of("replayed")
                    .with(LogKey.ACTION, source.what())
                    .with(LogKey.COUNT, replayed)
                    .with(LogKey.CALLER, by)
                    .log(LOG, Logger.Level.INFO);
        }
    }
}
