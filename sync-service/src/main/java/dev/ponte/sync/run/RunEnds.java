package dev.ponte.sync.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.outbox.OutboxRecord;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.apply.Outcome;
import dev.ponte.sync.notify.Notices;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends accounts and runs, and announces it in the same transaction. */
@ApplicationScoped
class RunEnds {

    private static final String LOCK = "SELECT FROM sync_run WHERE id = $1 FOR UPDATE";

    /** Only who holds it may end it. */
    private static final String END_ACCOUNT =
            "UPDATE sync_run_account SET state = $3, error = $4, differences = $5,"
                    + " reads = reads + $6, writes = writes + $7, notices = $8::text::jsonb,"
                    + " holder = NULL, lease_until = NULL, finished_at = now()"
                    + " WHERE run_id = $1 AND account = $2 AND holder = $9 AND state = 'RUNNING'";

    private static final String COUNT =
            "SELECT count(*) AS accounts,"
                    + " count(*) FILTER (WHERE state IN ('WAITING', 'RUNNING')) AS open,"
                    + " count(*) FILTER (WHERE state = 'CANCELLED') AS cancelled,"
                    + " count(*) FILTER (WHERE state IN ('UNCHANGED', 'CONVERGED', 'PLANNED'))"
                    + " AS alike, (SELECT cancelled FROM sync_run WHERE id = $1) AS stopped"
                    + " FROM sync_run_account WHERE run_id = $1";

    private static final String END_RUN =
            "UPDATE sync_run SET state = $2, error = $3, finished_at = now(), holder = NULL,"
                    + " lease_until = NULL WHERE id = $1 AND finished_at IS NULL RETURNING "
                    + RunRow.COLUMNS;

    private static final String CANCEL_ACCOUNTS =
            "UPDATE sync_run_account SET state = 'CANCELLED', finished_at = now()"
                    + " WHERE run_id = $1 AND state = 'WAITING'";

    private final Outbox outbox;
    private final Members members;
    private final Notices told;
    private final RunMeters meters;
    private final ObjectMapper json;

    RunEnds(Outbox outbox, Members members, Notices told, RunMeters meters, ObjectMapper json) {
        this.outbox = outbox;
        this.members = members;
        this.told = told;
        this.meters = meters;
        this.json = json;
    }

    /** An account has had its turn; with the last one the run is over. */
    Uni<Void> account(Run run, Claim claim, Outcome outcome) {
        return outbox.transaction(
                tx ->
                        lock(tx, run.id())
                                .chain(() -> end(tx, claim, outcome))
                                .chain(
                                        mine ->
                                                mine
                                                        ? announced(tx, run, claim, outcome)
                                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> end(SqlConnection tx, Claim claim, Outcome outcome) {
        Tuple tuple = Tuple.tuple();
        tuple.addUUID(claim.run());
        tuple.addString(claim.account());
        tuple.addString(outcome.state().name());
        tuple.addString(error(outcome));
        tuple.addInteger(outcome.differences());
        tuple.addInteger(outcome.reads());
        tuple.addInteger(outcome.writes());
        tuple.addString(notices(outcome));
        tuple.addUUID(claim.token());
        return tx.preparedQuery(END_ACCOUNT).execute(tuple).map(rows -> rows.rowCount() == 1);
    }

    private Uni<Void> announced(SqlConnection tx, Run run, Claim claim, Outcome outcome) {
        OutboxRecord event = RunEvents.finished(run, claim.account(), outcome, Instant.now());
        return noted(tx, run, claim, outcome)
                .chain(() -> outbox.append(tx, List.of(event)))
                .invoke(() -> meters.ended(outcome))
                .chain(() -> endIfOver(tx, run.id()));
    }

    private Uni<Void> noted(SqlConnection tx, Run run, Claim claim, Outcome outcome) {
        if (run.undoes() != null) {
            return mayHaveWritten(claim, outcome)
                    ? members.undone(tx, claim.account(), error(outcome), run.id())
                    : Uni.createFrom().voidItem();
        }
        Uni<Void> noted =
                members.noted(
                        tx,
                        claim.account(),
                        outcome.state().name(),
                        drift(outcome),
                        error(outcome),
                        run.id());
        return run.dryRun()
                ? noted
                : noted.chain(() -> members.counted(tx, claim.account(), outcome.alike()));
    }

    /** By this process, or one that had the account before it. */
    static boolean mayHaveWritten(Claim claim, Outcome outcome) {
        return claim.before() != null
                || switch (outcome.state()) {
                    case UNCHANGED, PLANNED, BLOCKED -> false;
                    case CONVERGED, FAILED, CANCELLED -> true;
                };
    }

    /** A part of the whole says nothing about the rest; what failed early was not counted. */
    private static @Nullable Integer drift(Outcome outcome) {
        return switch (outcome.state()) {
            case UNCHANGED, CONVERGED -> 0;
            case PLANNED, BLOCKED -> outcome.differences();
            case FAILED -> outcome.differences() == 0 ? null : outcome.differences();
            case CANCELLED -> null;
        };
    }

    private static @Nullable String error(Outcome outcome) {
        return outcome.code().isEmpty() ? null : outcome.code();
    }

    /** No account of the run had its turn. */
    Uni<Void> failed(Run run, String error) {
        return outbox.transaction(
                tx ->
                        lock(tx, run.id())
                                .chain(() -> end(tx, run.id(), Run.State.FAILED, error, 0, 0)));
    }

    /** What waits will not be begun; what is under way ends by itself. */
    Uni<Void> cancelled(UUID run) {
        return outbox.transaction(
                tx ->
                        lock(tx, run)
                                .chain(
                                        () ->
                                                tx.preparedQuery(CANCEL_ACCOUNTS)
                                                        .execute(Tuple.of(run)))
                                .chain(() -> endIfOver(tx, run)));
    }

    Uni<Void> endIfOver(SqlConnection tx, UUID run) {
        return tx.preparedQuery(COUNT)
                .execute(Tuple.of(run))
                .chain(
                        rows -> {
                            Row row = rows.iterator().next();
                            int accounts = row.getInteger("accounts");
                            int alike = row.getInteger("alike");
                            return row.getInteger("open") > 0
                                    ? Uni.createFrom().voidItem()
                                    : end(
                                            tx,
                                            run,
                                            state(
                                                    accounts,
                                                    alike,
                                                    row.getInteger("cancelled"),
                                                    row.getBoolean("stopped")),
                                            null,
                                            accounts,
                                            alike);
                        });
    }

    /** A run without accounts had nothing to do, and did it; unless it was stopped before. */
    static Run.State state(int accounts, int alike, int cancelled, boolean stopped) {
        if (alike == accounts && !(accounts == 0 && stopped)) {
            return Run.State.SUCCEEDED;
        }
        if (cancelled > 0 || accounts == 0) {
            return Run.State.CANCELLED;
        }
        return alike == 0 ? Run.State.FAILED : Run.State.PARTIAL;
    }

    private Uni<Void> end(
            SqlConnection tx,
            UUID run,
            Run.State state,
            @Nullable String error,
            int accounts,
            int alike) {
        return tx.preparedQuery(END_RUN)
                .execute(Tuple.of(run, state.name(), error))
                .map(RunRow::first)
                .invoke(ended -> ended.ifPresent(meters::ended))
                .chain(
                        ended -> {
                            List<OutboxRecord> events = new ArrayList<>();
                            ended.ifPresent(
                                    it ->
                                            events.add(
                                                    RunEvents.over(
                                                            it, accounts, alike, Instant.now())));
                            return outbox.append(tx, events).replaceWith(ended);
                        })
                .chain(
                        ended ->
                                ended.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : told.runEnded(tx, run));
    }

    private static Uni<Void> lock(SqlConnection tx, UUID run) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(run)).replaceWithVoid();
    }

    private String notices(Outcome outcome) {
        record Told(String code, String subject, String detail) {}
        try {
            return json.writeValueAsString(
                    outcome.notices().stream()
                            .map(
                                    it ->
                                            new Told(
                                                    it.code().name().toLowerCase(Locale.ROOT),
                                                    it.subject(),
                                                    it.detail()))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("notices are JSON", e);
        }
    }
}
