package dev.ponte.sync.run;

import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kommo.client.CallContext;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.apply.ApplyConfig;
import dev.ponte.sync.kommo.KommoAccess;
import dev.ponte.sync.snapshot.Also;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import dev.ponte.sync.snapshot.SnapshotReader;
import dev.ponte.sync.snapshot.Wanted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins a run: reads the master, and says whose turn it is. */
@ApplicationScoped
class Preparation {

    /** What was read while something was made in the master is read again, after the lease. */
    private static final String BEGIN =
            "UPDATE sync_run AS r SET state = 'RUNNING', master = $2, snapshot = $3, look = $5"
                    + " WHERE id = $1 AND state = 'READING' AND holder = $4 AND NOT cancelled"
                    + " AND "
                    + RunClaims.NOTHING_IS_PROMOTED;

    private static final String ACCOUNTS =
            "INSERT INTO sync_run_account (run_id, account, state)"
                    + " SELECT $1, a.account, 'WAITING' FROM sync_account AS a"
                    + " JOIN sync_run AS r ON r.id = $1 WHERE a.group_id = r.group_id"
                    + " AND a.role = 'SLAVE' AND NOT a.paused"
                    + " AND (r.accounts IS NULL OR a.account = ANY (r.accounts))";

    /** Those to which the undone run did something. */
    private static final String UNDONE =
            "INSERT INTO sync_run_account (run_id, account, state)"
                    + " SELECT $1, u.account, 'WAITING' FROM sync_run_account AS u"
                    + " JOIN sync_run AS r ON r.id = $1 WHERE u.run_id = r.undoes"
                    + " AND u.before IS NOT NULL"
                    + " AND (r.accounts IS NULL OR u.account = ANY (r.accounts))";

    private final Groups groups;
    private final Members members;
    private final KommoAccess kommo;
    private final SnapshotReader reader;
    private final Snapshots snapshots;
    private final Outbox outbox;
    private final RunEnds ends;
    private final ApplyConfig config;

    Preparation(
            Groups groups,
            Members members,
            KommoAccess kommo,
            SnapshotReader reader,
            Snapshots snapshots,
            Outbox outbox,
            RunEnds ends,
            ApplyConfig config) {
        this.groups = groups;
        this.members = members;
        this.kommo = kommo;
        this.reader = reader;
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.ends = ends;
        this.config = config;
    }

    /** Fails when the master cannot be read just now: the lease ends, and it is tried again. */
    Uni<Void> begin(Run run, UUID holder) {
        if (run.cancelled()) {
            return ends.cancelled(run.id());
        }
        return members.master(run.group())
                .chain(
                        master ->
                                master.isPresent()
                                        ? read(run, master.get(), holder)
                                        : ends.failed(run, "no_master"));
    }

    private Uni<Void> read(Run run, Member master, UUID holder) {
        return groups.find(run.group())
                .map(Optional::orElseThrow)
                .chain(
                        group ->
                                run.undoes() == null
                                        ? read(run, master, wanted(run, group), holder)
                                        : start(
                                                run,
                                                master.account(),
                                                null,
                                                undoing(run, group).lists(),
                                                holder))
                .onFailure(Preparation::isForGood)
                .recoverWithUni(failure -> ends.failed(run, code(failure)));
    }

    private Uni<Void> read(Run run, Member master, Wanted wanted, UUID holder) {
        return reader.read(kommo.account(master.account(), context()), wanted)
                .chain(reading -> keep(run, master, wanted, reading.snapshot(), holder));
    }

    private Uni<Void> keep(Run run, Member master, Wanted wanted, Snapshot snapshot, UUID holder) {
        if (snapshot.pipelines() != null && snapshot.active().isEmpty()) {
            return ends.failed(run, "master_is_empty");
        }
        return snapshots
                .keep(master.account(), snapshot)
                .chain(id -> start(run, master.account(), id, look(run, wanted, snapshot), holder));
    }

    private CallContext context() {
        return new CallContext(CallContext.Lane.BULK, config.callDeadline(), null);
    }

    /** All that could matter is read, as nobody knows yet what the accounts look like. */
    private static Wanted wanted(Run run, Group group) {
        Set<Scope> scopes = run.part().fields() ? group.settings().scopeSet() : Set.of();
        return new Wanted(true, scopes, scopes, RunRules.also(run, group));
    }

    /** How many lists will be read of each account. */
    private static int look(Run run, Wanted wanted, Snapshot master) {
        return Wanted.of(
                        master,
                        run.part().pipelines(),
                        wanted.fields(),
                        wanted.also(),
                        run.allowDelete())
                .lists();
    }

    /** The most that it can be: what is put back differs from account to account. */
    private static Wanted undoing(Run run, Group group) {
        Set<Scope> scopes = run.part().fields() ? Set.of(Scope.values()) : Set.of();
        Set<Also> also = EnumSet.noneOf(Also.class);
        also.addAll(RunRules.also(run, group));
        also.retainAll(Set.of(Also.ROLES));
        return new Wanted(run.part().pipelines(), scopes, scopes, also);
    }

    private Uni<Void> start(
            Run run, String master, @Nullable UUID snapshot, int look, UUID holder) {
        return outbox.transaction(
                tx ->
                        tx.preparedQuery(BEGIN)
                                .execute(Tuple.of(run.id(), master, snapshot, holder, look))
                                .chain(
                                        rows ->
                                                rows.rowCount() == 1
                                                        ? accounts(tx, run, master)
                                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> accounts(SqlConnection tx, Run run, String master) {
        return tx.preparedQuery(run.undoes() == null ? ACCOUNTS : UNDONE)
                .execute(Tuple.of(run.id()))
                .chain(
                        rows ->
                                outbox.append(
                                        tx,
                                        List.of(
                                                RunEvents.started(
                                                        run,
                                                        master,
                                                        rows.rowCount(),
                                                        Instant.now()))))
                .chain(() -> ends.endIfOver(tx, run.id()));
    }

    private static boolean isForGood(Throwable thrown) {
        return thrown instanceof KommoException e && !e.failure().passes() && !e.mayBeRepeated();
    }

    private static String code(Throwable thrown) {
        return thrown instanceof KommoException e ? "master_" + e.failure().code() : "master";
    }
}
