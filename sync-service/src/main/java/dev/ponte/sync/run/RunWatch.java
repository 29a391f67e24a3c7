package dev.ponte.sync.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What waits and works, and how far accounts are from their masters; the same in every replica. By
 * group, never by account.
 */
@ApplicationScoped
class RunWatch {

    private static final String RUNS =
            "SELECT state, count(*)::int AS count FROM sync_run"
                    + " WHERE state IN ('QUEUED', 'READING', 'RUNNING') GROUP BY state";

    private static final String OPEN =
            "SELECT a.state, count(*)::int AS count FROM sync_run AS r JOIN sync_run_account AS a"
                    + " ON a.run_id = r.id AND a.state IN ('WAITING', 'RUNNING')"
                    + " WHERE r.state = 'RUNNING' GROUP BY a.state";

    private static final String ACCOUNTS =
            "SELECT group_id, state, count(*)::int AS count,"
                    + " (count(*) FILTER (WHERE drift > 0))::int AS drifting"
                    + " FROM sync_account WHERE role = 'SLAVE' GROUP BY group_id, state";

    private final Pool pool;
    private final MultiGauge accounts;
    private final MultiGauge drifting;

    private volatile Map<String, Integer> runs = Map.of();
    private volatile Map<String, Integer> open = Map.of();

    RunWatch(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        for (String state : List.of("queued", "reading", "running")) {
            Gauge.builder("ponte.sync.runs.open", () -> runs.getOrDefault(state, 0))
                    .description("Runs that wait or work")
                    .tag("state", state)
                    .register(meters);
        }
        for (String state : List.of("waiting", "running")) {
            Gauge.builder("ponte.sync.accounts.open", () -> open.getOrDefault(state, 0))
                    .description("Accounts of the runs under way that are not through yet")
                    .tag("state", state)
                    .register(meters);
        }
        accounts =
                MultiGauge.builder("ponte.sync.accounts")
                        .description("Slaves, by what the last look found")
                        .register(meters);
        drifting =
                MultiGauge.builder("ponte.sync.accounts.drifting")
                        .description("Slaves that are known to differ from their master")
                        .register(meters);
    }

    @Scheduled(
            every = "15s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.query(RUNS)
                .execute()
                .invoke(rows -> runs = counts(rows))
                .chain(() -> pool.query(OPEN).execute())
                .invoke(rows -> open = counts(rows))
                .chain(() -> pool.query(ACCOUNTS).execute())
                .invoke(this::show)
                .replaceWithVoid();
    }

    private static Map<String, Integer> counts(RowSet<Row> rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.put(code(row), row.getInteger("count")));
        return counts;
    }

    private void show(RowSet<Row> rows) {
        List<MultiGauge.Row<?>> states = new ArrayList<>();
        Map<String, Integer> differ = new HashMap<>();
        for (Row row : rows) {
            String group = row.getString("group_id");
            states.add(
                    MultiGauge.Row.of(
                            Tags.of("group", group, "state", code(row)), row.getInteger("count")));
            differ.merge(group, row.getInteger("drifting"), Integer::sum);
        }
        accounts.register(states, true);
        drifting.register(
                differ.entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                it ->
                                        MultiGauge.Row.of(
                                                Tags.of("group", it.getKey()), it.getValue()))
                        .toList(),
                true);
    }

    private static String code(Row row) {
        return row.getString("state").toLowerCase(Locale.ROOT);
    }
}
