package dev.ponte.sync.run;

import dev.ponte.kommo.client.CallContext;
import dev.ponte.kommo.client.KommoAccount;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Groups;
import dev.ponte.sync.apply.ApplyConfig;
import dev.ponte.sync.apply.Task;
import dev.ponte.sync.kommo.KommoAccess;
import dev.ponte.sync.plan.IdMap;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.plan.Removal;
import dev.ponte.sync.snapshot.Snapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what has to be done to an account. */
@ApplicationScoped
class Tasks {

    private static final String UNDONE =
            "SELECT u.before, u.started_at, r.master FROM sync_run_account AS u"
                    + " JOIN sync_run AS r ON r.id = u.run_id"
                    + " WHERE u.run_id = $1 AND u.account = $2";

    private final Groups groups;
    private final Snapshots snapshots;
    private final Links links;
    private final KommoAccess kommo;
    private final Pool pool;
    private final ApplyConfig config;

    Tasks(
            Groups groups,
            Snapshots snapshots,
            Links links,
            KommoAccess kommo,
            Pool pool,
            ApplyConfig config) {
        this.groups = groups;
        this.snapshots = snapshots;
        this.links = links;
        this.kommo = kommo;
        this.pool = pool;
        this.config = config;
    }

    /**
     * What is the same for all accounts of a run.
     *
     * @param master what shall be; nothing when accounts are put back, each to its own
     */
    record Shared(Run run, Group group, Snapshot master) {}

    Uni<Shared> shared(Run run) {
        Uni<Snapshot> master =
                run.undoes() == null
                        ? snapshots.get(Objects.requireNonNull(run.snapshot()))
                        : Uni.createFrom().item(Snapshot.NOTHING);
        return groups.find(run.group())
                .chain(
                        group ->
                                master.map(
                                        snapshot ->
                                                new Shared(run, group.orElseThrow(), snapshot)));
    }

    Uni<Task> of(Shared shared, Claim claim) {
        Run run = shared.run();
        return links.of(claim.account(), run.linkSource())
                .chain(
                        known ->
                                run.undoes() == null
                                        ? Uni.createFrom().item(replicate(shared, claim, known))
                                        : undo(shared, claim, run.undoes(), known));
    }

    private Task replicate(Shared shared, Claim claim, List<Link> known) {
        return new Task(
                account(claim),
                shared.master(),
                IdMap.of(known),
                RunRules.of(shared.run(), shared.group(), config),
                shared.run().dryRun());
    }

    private Uni<Task> undo(Shared shared, Claim claim, UUID undone, List<Link> known) {
        return pool.preparedQuery(UNDONE)
                .execute(Tuple.of(undone, claim.account()))
                .map(rows -> rows.iterator().next())
                .chain(row -> undo(shared, claim, row, known));
    }

    private Uni<Task> undo(Shared shared, Claim claim, Row row, List<Link> known) {
        Instant since = row.getOffsetDateTime("started_at").toInstant();
        Uni<List<Link>> made = links.since(claim.account(), row.getString("master"), since);
        return snapshots
                .get(row.getUUID("before"))
                .chain(before -> made.map(since0 -> undo(shared, claim, before, known, since0)));
    }

    private Task undo(
            Shared shared, Claim claim, Snapshot before, List<Link> known, List<Link> made) {
        Removal removal =
                new Removal.Only(
                        made.stream()
                                .map(link -> new Removal.Target(link.kind(), link.target()))
                                .collect(Collectors.toSet()));
        return new Task(
                account(claim),
                before,
                IdMap.identity(before).with(known),
                RunRules.undoing(before, shared.group(), config, removal),
                shared.run().dryRun());
    }

    private KommoAccount account(Claim claim) {
        return kommo.account(
                claim.account(),
                new CallContext(CallContext.Lane.BULK, config.callDeadline(), null));
    }
}
