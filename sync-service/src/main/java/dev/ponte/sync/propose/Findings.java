package dev.ponte.sync.propose;

import dev.ponte.sync.plan.Beside;
import dev.ponte.sync.propose.Upkeep.Found;
import dev.ponte.sync.run.Links;
import dev.ponte.sync.run.Looks;
import dev.ponte.sync.run.Run;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down what looks at accounts find: nothing, where an account is as it was. */
@ApplicationScoped
class Findings implements Looks {

    /** In one order, so that accounts that have the same new things do not wait for each other. */
    private static final String PROPOSE =
            "INSERT INTO sync_proposal (group_id, kind, same, name, scope, owner)"
                    + " SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[],"
                    + " $6::text[]) ORDER BY 2, 3 ON CONFLICT (group_id, kind, same) DO NOTHING";

    private static final String SEE =
            "INSERT INTO sync_sighting (proposal_id, account, thing, definition)"
                    + " SELECT p.id, a.account, f.thing, f.definition::jsonb"
                    + " FROM unnest($3::text[], $4::text[], $5::text[], $6::text[])"
                    + " AS f (kind, same, thing, definition)"
                    + " JOIN sync_proposal AS p"
                    + " ON p.group_id = $1 AND p.kind = f.kind AND p.same = f.same"
                    + " JOIN sync_account AS a ON a.account = $2 AND a.group_id = $1"
                    + " ON CONFLICT (proposal_id, account) DO UPDATE SET thing = excluded.thing,"
                    + " definition = excluded.definition, last_seen = now()";

    private static final String REOPEN =
            "UPDATE sync_proposal SET state = 'OPEN', decided_by = NULL, decided_at = NULL,"
                    + " begun_from = NULL, begun_by = NULL, begun_at = NULL, master = NULL,"
                    + " master_id = NULL WHERE id = ANY ($1)";

    private static final String LEAVE =
            "DELETE FROM sync_sighting WHERE account = $2 AND proposal_id = ANY ($1)";

    private static final String GONE =
            "UPDATE sync_proposal SET state = 'GONE' WHERE id = ANY ($1) AND state = 'OPEN'";

    private final Proposals proposals;
    private final Decisions decisions;

    Findings(Proposals proposals, Decisions decisions) {
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @Override
    public Uni<Void> found(Run run, String account, Beside beside) {
        List<String> same =
                beside.extras().stream().map(Found::of).map(Found::same).distinct().toList();
        return proposals
                .concerning(run.group(), account, same)
                .map(known -> Upkeep.of(account, beside, known, Instant.now()))
                .chain(upkeep -> keep(run, account, beside, upkeep));
    }

    private Uni<Void> keep(Run run, String account, Beside beside, Upkeep upkeep) {
        String master = run.master();
        return upkeep.isEmpty() || master == null
                ? Uni.createFrom().voidItem()
                : decisions.transaction(
                        tx ->
                                write(tx, run.group(), account, upkeep)
                                        .chain(
                                                () ->
                                                        finish(
                                                                tx,
                                                                master,
                                                                account,
                                                                beside,
                                                                upkeep.finished())));
    }

    private Uni<Void> write(SqlConnection tx, String group, String account, Upkeep upkeep) {
        return propose(tx, group, upkeep.fresh())
                .chain(() -> see(tx, group, account, upkeep.seen()))
                .chain(() -> update(tx, REOPEN, upkeep.reopened(), null))
                .chain(() -> update(tx, LEAVE, upkeep.left(), account))
                .chain(() -> update(tx, GONE, upkeep.gone(), null));
    }

    private static Uni<Void> propose(SqlConnection tx, String group, List<Found> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple tuple = Tuple.of(group);
        tuple.addValue(column(fresh, it -> it.extra().kind().name()));
        tuple.addValue(column(fresh, Found::same));
        tuple.addValue(column(fresh, it -> it.extra().name()));
        tuple.addValue(column(fresh, Findings::scope));
        tuple.addValue(column(fresh, Findings::owner));
        return tx.preparedQuery(PROPOSE).execute(tuple).replaceWithVoid();
    }

    private static @Nullable String scope(Found found) {
        return found.extra().scope() == null ? null : found.extra().scope().code();
    }

    private static @Nullable String owner(Found found) {
        return found.extra().of() == null ? null : found.extra().of().name();
    }

    private Uni<Void> see(SqlConnection tx, String group, String account, List<Found> seen) {
        if (seen.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple tuple = Tuple.of(group, account);
        tuple.addValue(column(seen, it -> it.extra().kind().name()));
        tuple.addValue(column(seen, Found::same));
        tuple.addValue(column(seen, it -> it.extra().id()));
        tuple.addValue(column(seen, it -> proposals.write(it.extra().definition())));
        return tx.preparedQuery(SEE).execute(tuple).replaceWithVoid();
    }

    private static Uni<Void> update(
            SqlConnection tx, String sql, List<UUID> ids, @Nullable String account) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple tuple = Tuple.tuple();
        tuple.addValue(ids.toArray(UUID[]::new));
        if (account != null) {
            tuple.addString(account);
        }
        return tx.preparedQuery(sql).execute(tuple).replaceWithVoid();
    }

    /** Begun before something broke, and found to be there: as if it had been promoted now. */
    private Uni<Void> finish(
            SqlConnection tx,
            String master,
            String account,
            Beside beside,
            Map<Proposal, String> finished) {
        if (finished.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> all = Links.keepPeoples(tx, account, master, beside.links().links());
        for (Map.Entry<Proposal, String> each : finished.entrySet()) {
            all = all.chain(() -> decisions.finished(tx, each.getKey(), master, each.getValue()));
        }
        return all;
    }

    private static String[] column(List<Found> found, Function<Found, @Nullable String> value) {
        return found.stream().map(value).toArray(String[]::new);
    }
}
