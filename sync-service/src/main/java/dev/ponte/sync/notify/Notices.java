package dev.ponte.sync.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tables {@code sync_notice} and {@code sync_told}: what is to be told, and what was. */
@ApplicationScoped
public class Notices {

    private static final String RUN =
            "SELECT r.id, r.group_id, r.part, r.dry_run, r.undoes IS NOT NULL AS undo, r.state,"
                    + " r.error FROM sync_run r WHERE r.id = $1";

    /** What is to be done is what the steps say; only dry runs are compared by it. */
    private static final String ACCOUNTS =
            "SELECT a.account, coalesce(m.label, a.account) AS name, a.state, a.error,"
                    + " coalesce(a.differences, 0) AS differences,"
                    + " (SELECT md5(coalesce(string_agg(s.step || s.changes::text, ','"
                    + " ORDER BY s.round, s.position), '')) FROM sync_step s WHERE $2"
                    + " AND s.run_id = a.run_id AND s.account = a.account) AS fingerprint"
                    + " FROM sync_run_account a LEFT JOIN sync_account m ON m.account = a.account"
                    + " WHERE a.run_id = $1 ORDER BY a.account";

    private static final String TOLD =
            "SELECT subject, fingerprint FROM sync_told WHERE part = $2"
                    + " AND (subject = 'group:' || $1 OR subject IN"
                    + " (SELECT account FROM sync_account WHERE group_id = $1))";

    private static final String TELL =
            "INSERT INTO sync_told (subject, part, fingerprint) VALUES ($1, $2, $3)"
                    + " ON CONFLICT (subject, part) DO UPDATE SET fingerprint = excluded.fingerprint,"
                    + " told_at = now()";

    private static final String HEAL =
            "DELETE FROM sync_told WHERE subject = ANY($1) AND (part = $2 OR $2 = 'FULL')";

    private static final String ADD =
            "INSERT INTO sync_notice (group_id, channel, kind, run_id, story, due_at)"
                    + " VALUES ($1, $2, $3, $4, $5::text::jsonb, now() + make_interval(mins => $6))"
                    + " ON CONFLICT (run_id, channel, kind) DO NOTHING";

    private final NotifyStore settings;
    private final ObjectMapper json;

    Notices(NotifyStore settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** A run is over: writes what is to be told, in the transaction that ended it. */
    public Uni<Void> runEnded(SqlConnection tx, UUID run) {
        return tx.preparedQuery(RUN)
                .execute(Tuple.of(run))
                .map(rows -> rows.iterator().next())
                .chain(
                        row ->
                                settings.find(tx, row.getString("group_id"))
                                        .chain(to -> tell(tx, row, to)));
    }

    private Uni<Void> tell(SqlConnection tx, Row run, NotifySettings to) {
        if (to.channels().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String part = run.getString("part");
        return accounts(tx, run)
                .chain(
                        seen ->
                                told(tx, run.getString("group_id"), part)
                                        .map(before -> Telling.of(over(run), seen, before)))
                .chain(telling -> write(tx, run, to, telling));
    }

    private Uni<Void> write(SqlConnection tx, Row run, NotifySettings to, Telling telling) {
        String part = run.getString("part");
        List<Tuple> notices = new ArrayList<>();
        for (Story story : telling.stories()) {
            if (to.tells(story.kind())) {
                for (Channel channel : to.channels()) {
                    notices.add(notice(run.getString("group_id"), channel, story, to));
                }
            }
        }
        List<Tuple> told =
                telling.told().entrySet().stream()
                        .map(it -> Tuple.of(it.getKey(), part, it.getValue()))
                        .toList();
        return tx.preparedQuery(HEAL)
                .execute(Tuple.of(telling.healed().toArray(String[]::new), part))
                .chain(() -> batch(tx, TELL, told))
                .chain(() -> batch(tx, ADD, notices));
    }

    private Tuple notice(String group, Channel channel, Story story, NotifySettings to) {
        Integer digest = to.digestMinutes();
        return Tuple.tuple()
                .addString(group)
                .addString(channel.name())
                .addString(story.kind().name())
                .addUUID(story.run())
                .addString(stored(story))
                .addInteger(story.kind().urgent() || digest == null ? 0 : digest);
    }

    private static Uni<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }

    private static Uni<List<Telling.Seen>> accounts(SqlConnection tx, Row run) {
        return tx.preparedQuery(ACCOUNTS)
                .execute(Tuple.of(run.getUUID("id"), run.getBoolean("dry_run")))
                .map(
                        rows -> {
                            List<Telling.Seen> seen = new ArrayList<>();
                            rows.forEach(row -> seen.add(seen(row)));
                            return seen;
                        });
    }

    private static Uni<Map<String, String>> told(SqlConnection tx, String group, String part) {
        return tx.preparedQuery(TOLD)
                .execute(Tuple.of(group, part))
                .map(
                        rows -> {
                            Map<String, String> told = new HashMap<>();
                            rows.forEach(
                                    row ->
                                            told.put(
                                                    row.getString("subject"),
                                                    row.getString("fingerprint")));
                            return told;
                        });
    }

    private static Telling.Over over(Row row) {
        return new Telling.Over(
                row.getUUID("id"),
                row.getString("group_id"),
                row.getBoolean("dry_run"),
                row.getBoolean("undo"),
                row.getString("state"),
                row.getString("error"));
    }

    private static Telling.Seen seen(Row row) {
        return new Telling.Seen(
                row.getString("account"),
                row.getString("name"),
                row.getString("state"),
                row.getString("error"),
                row.getInteger("differences"),
                row.getString("fingerprint"));
    }

    private String stored(Story story) {
        try {
            return json.writeValueAsString(story);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stories are JSON", e);
        }
    }
}
