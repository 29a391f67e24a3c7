package dev.ponte.sync.propose;

import dev.ponte.kit.outbox.Outbox;
import dev.ponte.sync.plan.Link;
import dev.ponte.sync.propose.Proposal.Begun;
import dev.ponte.sync.propose.Proposal.Decision;
import dev.ponte.sync.run.Links;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What people decide about proposals, written down with who and when. */
@ApplicationScoped
class Decisions {

    private static final String DISMISS =
            "UPDATE sync_proposal SET state = 'DISMISSED', decided_by = $2, decided_at = now()"
                    + " WHERE id = $1 AND state = 'OPEN'";

    private static final String CLAIM =
            "UPDATE sync_group SET promoting = $2,"
                    + " promoting_until = now() + $3 * interval '1 millisecond' WHERE id = $1"
                    + " AND (promoting_until IS NULL OR promoting_until < now())";

    private static final String RELEASE =
            "UPDATE sync_group SET promoting = NULL, promoting_until = NULL"
                    + " WHERE id = $1 AND promoting = $2";

    /** Those that wait are locked, so that one which is about to begin is seen as begun. */
    private static final String NOT_OVER =
            "SELECT state FROM sync_run WHERE group_id = $1"
                    + " AND state IN ('QUEUED', 'READING', 'RUNNING') FOR UPDATE";

    private static final String BEGIN =
            "UPDATE sync_proposal SET begun_from = $2, begun_by = $3, begun_at = now()"
                    + " WHERE id = $1";

    private static final String PROMOTE =
            "UPDATE sync_proposal SET state = 'PROMOTED', decided_by = $2, decided_at = $3,"
                    + " master = $4, master_id = $5 WHERE id = $1";

    /** What came along: a field's tab was perhaps proposed for itself. */
    private static final String PROMOTE_BROUGHT =
            "UPDATE sync_proposal AS p SET state = 'PROMOTED', decided_by = $3, decided_at = $4,"
                    + " master = $5, master_id = l.source FROM sync_sighting AS s,"
                    + " unnest($6::text[], $7::text[], $8::text[]) AS l (kind, source, target)"
                    + " WHERE s.account = $2 AND s.proposal_id = p.id AND p.kind = l.kind"
                    + " AND s.thing = l.target AND p.id <> $1"
                    + " AND p.state IN ('OPEN', 'DISMISSED')";

    private final Pool pool;
    private final Outbox outbox;

    Decisions(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** With events: see {@link Outbox}. */
    <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return outbox.transaction(work);
    }

    /** Whether it was open. */
    Uni<Boolean> dismiss(UUID id, String by) {
        return pool.preparedQuery(DISMISS)
                .execute(Tuple.of(id, by))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether nobody else makes something in the group's master just now; then nobody does. */
    Uni<Boolean> claim(String group, UUID token, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(group, token, lease.toMillis()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> release(String group, UUID token) {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(group, token)).replaceWithVoid();
    }

    /** To be asked after a claim: a run that begins afterwards sees the claim, and waits. */
    Uni<Boolean> runUnderWay(String group) {
        return pool.preparedQuery(NOT_OVER)
                .execute(Tuple.of(group))
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .anyMatch(row -> !row.getString("state").equals("QUEUED")));
    }

    /** From now on it may be in the master. */
    Uni<Void> begin(UUID id, String account, String by) {
        return pool.preparedQuery(BEGIN).execute(Tuple.of(id, account, by)).replaceWithVoid();
    }

    /**
     * It is in the master; links and event in the same transaction.
     *
     * @param links of the account, to the thing among others
     * @param made those of what was made just now
     */
    Uni<Decision> promoted(
            Proposal proposal, Begun begun, Decision decision, List<Link> links, List<Link> made) {
        return outbox.transaction(
                        tx ->
                                Links.keepPeoples(tx, begun.account(), master(decision), links)
                                        .chain(() -> promote(tx, proposal, decision))
                                        .chain(() -> brought(tx, proposal, begun, decision, made))
                                        .chain(() -> tell(tx, proposal, begun, decision)))
                .replaceWith(decision);
    }

    /** Found to be in the master by a look, after something broke. */
    Uni<Void> finished(SqlConnection tx, Proposal proposal, String master, String masterId) {
        Begun begun = Objects.requireNonNull(proposal.begun());
        Decision decision = now(begun.by(), master, masterId);
        return promote(tx, proposal, decision).chain(() -> tell(tx, proposal, begun, decision));
    }

    private static Uni<Void> promote(SqlConnection tx, Proposal proposal, Decision decision) {
        return tx.preparedQuery(PROMOTE)
                .execute(
                        Tuple.of(
                                proposal.id(),
                                decision.by(),
                                decision.at().atOffset(ZoneOffset.UTC),
                                decision.master(),
                                decision.masterId()))
                .replaceWithVoid();
    }

    private static Uni<Void> brought(
            SqlConnection tx, Proposal proposal, Begun begun, Decision decision, List<Link> made) {
        Tuple tuple = Tuple.of(proposal.id(), begun.account(), decision.by());
        tuple.addOffsetDateTime(decision.at().atOffset(ZoneOffset.UTC));
        tuple.addString(decision.master());
        tuple.addValue(made.stream().map(it -> it.kind().name()).toArray(String[]::new));
        tuple.addValue(made.stream().map(Link::source).toArray(String[]::new));
        tuple.addValue(made.stream().map(Link::target).toArray(String[]::new));
        return tx.preparedQuery(PROMOTE_BROUGHT).execute(tuple).replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection tx, Proposal proposal, Begun begun, Decision decision) {
        return outbox.append(tx, List.of(ProposalEvents.promoted(proposal, begun, decision)));
    }

    private static String master(Decision decision) {
        return String.valueOf(decision.master());
    }

    static Decision now(String by, String master, String masterId) {
        return new Decision(by, Instant.now(), master, masterId);
    }
}
