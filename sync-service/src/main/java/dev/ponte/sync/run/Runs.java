package dev.ponte.sync.run;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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
                    + " cause, requested_by, state)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'QUEUED') RETURNING "
                    + RunRow.COLUMNS;

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
    public Uni<Asked> ask(RunRequest request) {
        return pool.withTransaction(
                tx ->
                        tx.preparedQuery(LOCK_GROUP)
                                .execute(Tuple.of(request.group()))
                                .chain(() -> waiting(tx, request))
                                .chain(
                                        same ->
                                                same.isPresent()
                                                        ? Uni.createFrom()
                                                                .item(new Asked(same.get(), true))
                                                        : add(tx, request)));
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

    private static Uni<Asked> add(SqlConnection tx, RunRequest request) {
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
