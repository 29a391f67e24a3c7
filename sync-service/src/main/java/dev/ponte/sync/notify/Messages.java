package dev.ponte.sync.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Table {@code sync_message}: notices that are gathered, claimed, sent or given up. */
@ApplicationScoped
public class Messages {

    /** Takes along what is not due yet: one message less. Another replica's is a conflict. */
    private static final String GATHER =
            "WITH made AS (INSERT INTO sync_message (id, group_id, channel)"
                    + " SELECT gen_random_uuid(), n.group_id, n.channel FROM sync_notice n"
                    + " WHERE n.message_id IS NULL AND NOT EXISTS (SELECT FROM sync_message m"
                    + " WHERE m.group_id = n.group_id AND m.channel = n.channel"
                    + " AND (m.state = 'WAITING' OR m.created_at > now() - make_interval(secs => $1)))"
                    + " GROUP BY n.group_id, n.channel HAVING min(n.due_at) <= now()"
                    + " ON CONFLICT (group_id, channel) WHERE state = 'WAITING' DO NOTHING"
                    + " RETURNING id, group_id, channel)"
                    + " UPDATE sync_notice n SET message_id = made.id FROM made"
                    + " WHERE n.message_id IS NULL AND n.group_id = made.group_id"
                    + " AND n.channel = made.channel";

    private static final String CLAIM =
            "UPDATE sync_message m SET holder = $1, lease_until = now() + make_interval(secs => $2),"
                    + " attempts = attempts + 1 FROM sync_group g WHERE g.id = m.group_id AND m.id IN"
                    + " (SELECT id FROM sync_message WHERE state = 'WAITING' AND next_at <= now()"
                    + " AND (lease_until IS NULL OR lease_until < now()) ORDER BY next_at LIMIT 20"
                    + " FOR UPDATE SKIP LOCKED)"
                    + " RETURNING m.id, m.group_id, g.name, m.channel, m.attempts";

    private static final String STORIES =
            "SELECT story FROM sync_notice WHERE message_id = $1 ORDER BY id";

    private static final String END =
            "UPDATE sync_message SET state = $3, error = $4, next_at = now() + make_interval(secs => $5),"
                    + " holder = NULL, lease_until = NULL,"
                    + " finished_at = CASE WHEN $3 = 'WAITING' THEN NULL ELSE now() END"
                    + " WHERE id = $1 AND holder = $2 AND state = 'WAITING'";

    private static final String NEWEST =
            "SELECT id, channel, state, attempts, error, created_at, finished_at FROM sync_message"
                    + " WHERE group_id = $1 ORDER BY created_at DESC, id LIMIT 20";

    private static final String PURGE =
            "DELETE FROM sync_message WHERE state <> 'WAITING'"
                    + " AND created_at < now() - make_interval(secs => $1)";

    private final Pool pool;
    private final ObjectMapper json;

    Messages(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** A message that this process sends. */
    record Claimed(
            UUID id, UUID holder, String group, String name, Channel channel, int attempts) {}

    /** Makes messages of what is due. */
    Uni<Void> gather(Duration pause) {
        return pool.preparedQuery(GATHER).execute(Tuple.of(seconds(pause))).replaceWithVoid();
    }

    /** A token of its own for each claim: who lost it ends nothing. */
    Uni<List<Claimed>> claim(Duration lease) {
        UUID holder = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(holder, seconds(lease)))
                .map(
                        rows -> {
                            List<Claimed> claimed = new ArrayList<>();
                            rows.forEach(row -> claimed.add(claimed(row, holder)));
                            return claimed;
                        });
    }

    Uni<List<Story>> stories(UUID message) {
        return pool.preparedQuery(STORIES).execute(Tuple.of(message)).map(this::stories);
    }

    Uni<Void> sent(Claimed it) {
        return end(it, "SENT", "", Duration.ZERO);
    }

    Uni<Void> again(Claimed it, String error, Duration after) {
        return end(it, "WAITING", error, after);
    }

    Uni<Void> givenUp(Claimed it, String error) {
        return end(it, "FAILED", error, Duration.ZERO);
    }

    /** The newest twenty of a group. */
    public Uni<List<MessageView>> newest(String group) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(group))
                .map(
                        rows -> {
                            List<MessageView> views = new ArrayList<>();
                            rows.forEach(row -> views.add(MessageView.of(row)));
                            return views;
                        });
    }

    /** With their notices. */
    Uni<Void> purge(Duration keep) {
        return pool.preparedQuery(PURGE).execute(Tuple.of(seconds(keep))).replaceWithVoid();
    }

    private Uni<Void> end(Claimed it, String state, String error, Duration after) {
        Tuple tuple =
                Tuple.tuple()
                        .addUUID(it.id())
                        .addUUID(it.holder())
                        .addString(state)
                        .addString(error.isEmpty() ? null : error)
                        .addDouble(seconds(after));
        return pool.preparedQuery(END).execute(tuple).replaceWithVoid();
    }

    private static Claimed claimed(Row row, UUID holder) {
        return new Claimed(
                row.getUUID("id"),
                holder,
                row.getString("group_id"),
                row.getString("name"),
                Channel.valueOf(row.getString("channel")),
                row.getInteger("attempts"));
    }

    private List<Story> stories(RowSet<Row> rows) {
        List<Story> stories = new ArrayList<>();
        for (Row row : rows) {
            try {
                stories.add(json.readValue(row.getJsonObject("story").encode(), Story.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("story of a notice", e);
            }
        }
        return stories;
    }

    private static Double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
