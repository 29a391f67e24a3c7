package dev.ponte.sync.run;

import dev.ponte.sync.run.Runs.Asked;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What people and programs do with runs. */
@ApplicationScoped
public class Replications {

    private static final String FAILED =
            "SELECT account FROM sync_run_account WHERE run_id = $1"
                    + " AND state IN ('FAILED', 'BLOCKED', 'CANCELLED') ORDER BY account";

    private final Runs runs;
    private final RunEnds ends;
    private final RunWorker worker;
    private final Pool pool;

    Replications(Runs runs, RunEnds ends, RunWorker worker, Pool pool) {
        this.runs = runs;
        this.ends = ends;
        this.worker = worker;
        this.pool = pool;
    }

    /** A run, or the one that waits and does the same. */
    public Uni<Asked> ask(RunRequest request) {
        return runs.ask(request).invoke(worker::wake);
    }

    /**
     * The same, but the run waits for others who want it.
     *
     * @param quiet how long it waits
     * @param apart from the one before that was asked for by the same cause, at least
     */
    public Uni<Asked> askInAWhile(RunRequest request, Duration quiet, Duration apart) {
        return runs.askInAWhile(request, quiet, apart);
    }

    /**
     * The accounts again that did not become alike.
     *
     * @return empty list of accounts: there are none
     */
    public Uni<List<String>> notAlike(Run run) {
        return pool.preparedQuery(FAILED)
                .execute(Tuple.of(run.id()))
                .map(
                        rows -> {
                            List<String> accounts = new ArrayList<>();
                            rows.forEach(row -> accounts.add(row.getString("account")));
                            return accounts;
                        });
    }

    /** Whether it was not over yet. What is being called just now is still done. */
    public Uni<Boolean> cancel(Run run) {
        return runs.cancel(run.id())
                .call(was -> was ? ends.cancelled(run.id()) : Uni.createFrom().voidItem())
                .invoke(worker::wake);
    }
}
