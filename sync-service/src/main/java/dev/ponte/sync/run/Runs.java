package dev.ponte.sync.run;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code sync_run}: runs are asked for and looked up. */
@ApplicationScoped
public class Runs {

    private static final String SELECT = "SELECT " + RunRow.COLUMNS + " FROM sync_run ";

    private static final String LOCK_GROUP = "SELECT FROM sync_group WHERE id = $1 FOR UPDATE";

    /** One that waits does what is wanted as well. */
    private static final String SAME =
            SELECT
                    + "WHERE group_id = $1 AND part = $2 AND dry_run = $3 AND allow_delete = $4"
                    + " AND accounts IS NOT DISTINCT FROM $5 AND undoes IS NOT DISTINCT FROM $6"
                    + " AND state = 'QUEUED' AND NOT cancelled";

    private static final String ADD =
            "INSERT INTO sync_run (id, group_id, part, dry_run, allow_delete, accounts, undoes,"
                    + " cause, requested_by, begin_after, state)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'QUEUED') RETURNING "
                    + RunRow.COLUMNS;

    /** A while from now, and from what was last asked for in the same way. */
    private static final String AFTER_A_WHILE =
            "SELECT greatest(now() + $3 * interval '1 millisecond',"
                    + " max(coalesce(begin_after, created_at)) + $4 * interval '1 millisecond')"
                    + " AS moment FROM sync_run WHERE group_id = $1 AND cause = $2";

    private static final String NOW =
            "UPDATE sync_run SET begin_after = NULL WHERE id = $1 AND begin_after IS NOT NULL";

    private static final String ONE = SELECT + "WHERE id = $1";

    private static final String CANCEL =
            "UPDATE sync_run SET cancelled = true WHERE id = $1 AND finished_at IS NULL";

    private final Pool pool;

    Runs(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param collapsed whether one that waited already does what was wanted
     */
    public record Asked(Run run, boolean collapsed) {}

    /** Puts a run in the line; many that want the same while it waits get the same one. */
    Uni<Asked> ask(RunRequest request) {
        return pool.withTransaction(tx -> ask(tx, request));
    }

    /** The same in a transaction of the caller's, who wakes the worker after it. */
    public Uni<Asked> ask(SqlConnection tx, RunRequest request) {
        return orTheSame(tx, request, Uni.createFrom().nullItem())
                .call(asked -> asked.collapsed() ? hurry(tx, asked.run()) : done());
    }

    /**
     * The same, but the run waits for more who want it.
     *
     * @param quiet how long it waits
     * @param apart from the one before that somebody of this kind asked for, at least
     */
    Uni<Asked> askInAWhile(RunRequest request, Duration quiet, Duration apart) {
        return pool.withTransaction(
                tx -> orTheSame(tx, request, afterAWhile(tx, request, quiet, apart)));
    }

    private static Uni<Asked> orTheSame(
            SqlConnection tx, RunRequest request, Uni<@Nullable OffsetDateTime> notBefore) {
        return tx.preparedQuery(LOCK_GROUP)
                .execute(Tuple.of(request.group()))
                .chain(() -> waiting(tx, request))
                .chain(
                        same ->
                                same.isPresent()
                                        ? Uni.createFrom().item(new Asked(same.get(), true))
                                        : notBefore.chain(time -> add(tx, request, time)));
    }

    private static Uni<OffsetDateTime> afterAWhile(
            SqlConnection tx, RunRequest request, Duration quiet, Duration apart) {
        return tx.preparedQuery(AFTER_A_WHILE)
                .execute(
                        Tuple.of(
                                request.group(),
                                request.cause().name(),
                                quiet.toMillis(),
                                apart.toMillis()))
                .map(rows -> rows.iterator().next().getOffsetDateTime("moment"));
    }

    /** Somebody wants it at once. */
    private static Uni<Void> hurry(SqlConnection tx, Run run) {
        return tx.preparedQuery(NOW).execute(Tuple.of(run.id())).replaceWithVoid();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Optional<Run>> waiting(SqlConnection tx, RunRequest request) {
        Tuple tuple = Tuple.tuple();
        tuple.addString(request.group());
        tuple.addString(request.part().name());
        tuple.addBoolean(request.dryRun());
        tuple.addBoolean(request.allowDelete());
        tuple.addValue(accounts(request));
        tuple.addValue(request.undoes());
        return tx.preparedQuery(SAME).execute(tuple).map(RunRow::first);
    }

    private static Uni<Asked> add(
            SqlConnection tx, RunRequest request, @Nullable OffsetDateTime notBefore) {
        Tuple tuple = Tuple.tuple();
        tuple.addUUID(UUID.randomUUID());
        tuple.addString(request.group());
        tuple.addString(request.part().name());
        tuple.addBoolean(request.dryRun());
        tuple.addBoolean(request.allowDelete());
        tuple.addValue(accounts(request));
        tuple.addValue(request.undoes());
        tuple.addString(request.cause().name());
        tuple.addString(request.requestedBy());
        tuple.addOffsetDateTime(notBefore);
        return tx.preparedQuery(ADD)
                .execute(tuple)
                .map(rows -> new Asked(RunRow.first(rows).orElseThrow(), false));
    }

    private static String @Nullable [] accounts(RunRequest request) {
        List<String> accounts = request.accounts();
        return accounts == null ? null : accounts.toArray(String[]::new);
    }

    public Uni<Optional<Run>> find(UUID id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(RunRow::first);
    }

    /** No step is begun any more; whether it was not over yet. */
    public Uni<Boolean> cancel(UUID id) {
        return pool.preparedQuery(CANCEL).execute(Tuple.of(id)).map(rows -> rows.rowCount() == 1);
    }
}
