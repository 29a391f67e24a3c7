package dev.ponte.sync.propose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.kit.page.Cursor;
import dev.ponte.sync.plan.Definition;
import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.propose.Proposal.Begun;
import dev.ponte.sync.propose.Proposal.Decision;
import dev.ponte.sync.propose.Proposal.Sighting;
import dev.ponte.sync.propose.Proposal.State;
import dev.ponte.sync.run.Conditions;
import dev.ponte.sync.snapshot.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code sync_proposal} and {@code sync_sighting}, read. */
@ApplicationScoped
public class Proposals {

    /** Sightings of accounts that are slaves of the group: what others have does not count. */
    private static final String SELECT =
            """
            SELECT p.*, coalesce((SELECT jsonb_agg(jsonb_build_object('account', s.account,
                'thing', s.thing, 'definition', s.definition, 'first_seen', s.first_seen,
                'last_seen', s.last_seen) ORDER BY s.first_seen, s.account)
                FROM sync_sighting AS s JOIN sync_account AS a ON a.account = s.account
                WHERE s.proposal_id = p.id AND a.group_id = p.group_id AND a.role = 'SLAVE'),
                '[]') AS sightings
            FROM sync_proposal AS p
            """;

    private static final String ONE = SELECT + "WHERE p.id = $1";

    private static final String CONCERNING =
            SELECT
                    + "WHERE p.group_id = $1 AND (p.same = ANY ($3) OR p.id IN (SELECT proposal_id"
                    + " FROM sync_sighting WHERE account = $2))";

    private static final String SEEN_IN =
            "EXISTS (SELECT FROM sync_sighting AS s JOIN sync_account AS a ON a.account = s.account"
                    + " WHERE s.proposal_id = p.id AND a.group_id = p.group_id"
                    + " AND a.role = 'SLAVE'";

    private final Pool pool;
    private final ObjectMapper json;

    Proposals(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * Which proposals; null for any.
     *
     * @param closed groups of which nothing is told
     * @param accounts in one of which it was found
     */
    public record Filter(
            Collection<String> closed,
            @Nullable Collection<String> accounts,
            @Nullable String group,
            @Nullable State state,
            @Nullable Kind kind) {}

    /** The newest first; none that no account of its group stands for. */
    public Uni<List<Proposal>> newest(Filter filter, @Nullable Cursor<UUID> after, int limit) {
        Conditions conditions =
                new Conditions(filter.accounts() == null ? SEEN_IN + ")" : "true")
                        .and(SEEN_IN + " AND s.account = ANY (?))", filter.accounts())
                        .and("p.group_id <> ALL (?)", filter.closed())
                        .and("p.group_id = ?", filter.group())
                        .and("p.state = ?", filter.state())
                        .and("p.kind = ?", filter.kind());
        String older =
                after == null
                        ? ""
                        : " AND (p.first_seen, p.id) < (%s, %s)"
                                .formatted(
                                        conditions.next(after.time()), conditions.next(after.id()));
        String order = " ORDER BY p.first_seen DESC, p.id DESC LIMIT " + limit;
        return pool.preparedQuery(SELECT + conditions.sql() + older + order)
                .execute(conditions.values())
                .map(this::all);
    }

    public Uni<Optional<Proposal>> find(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Those that were found in an account, or are the same as something. */
    Uni<List<Proposal>> concerning(String group, String account, Collection<String> same) {
        Tuple tuple = Tuple.of(group, account);
        tuple.addValue(same.toArray(String[]::new));
        return pool.preparedQuery(CONCERNING).execute(tuple).map(this::all);
    }

    String write(Definition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition is JSON", e);
        }
    }

    private List<Proposal> all(RowSet<Row> rows) {
        List<Proposal> all = new ArrayList<>();
        rows.forEach(row -> all.add(one(row)));
        return all;
    }

    private Proposal one(Row row) {
        return new Proposal(
                row.getUUID("id"),
                row.getString("group_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("same"),
                row.getString("name"),
                scope(row.getString("scope")),
                row.getString("owner"),
                State.valueOf(row.getString("state")),
                row.getOffsetDateTime("first_seen").toInstant(),
                begun(row),
                decision(row),
                sightings(row.getJsonArray("sightings")));
    }

    private static @Nullable Scope scope(@Nullable String code) {
        return code == null ? null : Scope.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Begun begun(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("begun_at");
        return at == null
                ? null
                : new Begun(row.getString("begun_from"), row.getString("begun_by"), at.toInstant());
    }

    private static @Nullable Decision decision(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("decided_at");
        return at == null
                ? null
                : new Decision(
                        row.getString("decided_by"),
                        at.toInstant(),
                        row.getString("master"),
                        row.getString("master_id"));
    }

    private List<Sighting> sightings(JsonArray found) {
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            JsonObject each = found.getJsonObject(i);
            all.add(
                    new Sighting(
                            each.getString("account"),
                            each.getString("thing"),
                            read(each.getJsonObject("definition")),
                            time(each.getString("first_seen")),
                            time(each.getString("last_seen"))));
        }
        return all;
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private Definition read(JsonObject definition) {
        try {
            return json.readValue(definition.encode(), Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored definition is readable", e);
        }
    }
}
