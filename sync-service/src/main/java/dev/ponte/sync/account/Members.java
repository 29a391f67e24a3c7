package dev.ponte.sync.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code sync_account}: what is in it, and what runs note there. */
@ApplicationScoped
public class Members {

    private static final String SELECT = "SELECT " + MemberRow.COLUMNS + " FROM sync_account ";

    private static final String ALL = SELECT + "ORDER BY group_id, role, account";

    private static final String OF = SELECT + "WHERE group_id = $1 ORDER BY role, account";

    private static final String ONE = SELECT + "WHERE account = $1";

    private static final String MASTER = SELECT + "WHERE group_id = $1 AND role = 'MASTER'";

    /** Should it come back, what dry runs find in it is news. */
    private static final String REMOVE =
            "WITH told AS (DELETE FROM sync_told WHERE subject = $1)"
                    + " DELETE FROM sync_account WHERE account = $1";

    /** A look that could not count leaves the last count. */
    private static final String NOTED =
            "UPDATE sync_account SET state = $2, drift = coalesce($3, drift), error = $4,"
                    + " last_run = coalesce($5, last_run), checked_at = now(),"
                    + " converged_at = CASE WHEN $3 = 0 AND $4::text IS NULL THEN now()"
                    + " ELSE converged_at END, updated_at = now() WHERE account = $1";

    /** What it was like before a run says nothing of how far it is from the master. */
    private static final String UNDONE =
            "UPDATE sync_account SET state = 'UNDONE', drift = NULL, error = $2, last_run = $3,"
                    + " checked_at = now(), updated_at = now() WHERE account = $1";

    private static final String COUNTED =
            "UPDATE sync_account SET runs = runs + 1, alike = alike + $2 WHERE account = $1";

    private final Pool pool;

    Members(Pool pool) {
        this.pool = pool;
    }

    /** All, by group, the master first. */
    public Uni<List<Member>> all() {
        return pool.query(ALL).execute().map(MemberRow::all);
    }

    /** All of a group, the master first. */
    public Uni<List<Member>> of(String group) {
        return pool.preparedQuery(OF).execute(Tuple.of(group)).map(MemberRow::all);
    }

    public Uni<Optional<Member>> find(String account) {
        return pool.preparedQuery(ONE).execute(Tuple.of(account)).map(MemberRow::first);
    }

    /** Empty while the group has none. */
    public Uni<Optional<Member>> master(String group) {
        return pool.preparedQuery(MASTER).execute(Tuple.of(group)).map(MemberRow::first);
    }

    /** Whether there was one. What crm-connector has of it stays there. */
    public Uni<Boolean> remove(String account) {
        return pool.preparedQuery(REMOVE)
                .execute(Tuple.of(account))
                .map(rows -> rows.rowCount() == 1);
    }

    /**
     * Notes what a look at an account found, as of now. An account that is gone is not noted.
     *
     * @param state as the run names it
     * @param drift differences to the master; null when they could not be counted: the last count
     *     stays. With none, and no error, the account has converged
     * @param error a stable code; null for none
     * @param run null for a look outside any run: the last run stays
     */
    public Uni<Void> noted(
            SqlConnection tx,
            String account,
            String state,
            @Nullable Integer drift,
            @Nullable String error,
            @Nullable UUID run) {
        return tx.preparedQuery(NOTED)
                .execute(Tuple.of(account, state, drift, error, run))
                .replaceWithVoid();
    }

    /**
     * Notes that a run was taken back in an account, wholly or in part: until the next look nobody
     * knows how far it is from its master.
     *
     * @param error a stable code; null when all was taken back
     */
    public Uni<Void> undone(SqlConnection tx, String account, @Nullable String error, UUID run) {
        return tx.preparedQuery(UNDONE).execute(Tuple.of(account, error, run)).replaceWithVoid();
    }

    /** Counts a replication in which an account had its turn. */
    public Uni<Void> counted(SqlConnection tx, String account, boolean alike) {
        return tx.preparedQuery(COUNTED)
                .execute(Tuple.of(account, alike ? 1 : 0))
                .replaceWithVoid();
    }
}
