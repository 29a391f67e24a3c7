package dev.ponte.sync.run;

import dev.ponte.sync.plan.Kind;
import dev.ponte.sync.plan.Link;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Table {@code sync_link}: which thing of an account is which of its master's. */
@ApplicationScoped
public class Links {

    private static final String ALL =
            "SELECT kind, source_id, target_id FROM sync_link WHERE account = $1 AND source = $2";

    private static final String SINCE = ALL + " AND linked_at >= $3";

    /** What is known already stays as old as it is. */
    private static final String KEEP =
            "INSERT INTO sync_link AS old (account, source, linked_at, kind, source_id, target_id)"
                    + " SELECT $1, $2, coalesce($6, now()), * FROM unnest($3::text[], $4::text[], $5::text[])"
                    + " ON CONFLICT (account, source, kind, source_id)"
                    + " DO UPDATE SET target_id = excluded.target_id,"
                    + " linked_at = excluded.linked_at WHERE old.target_id <> excluded.target_id";

    private final Pool pool;

    Links(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<Link>> of(String account, String source) {
        return pool.preparedQuery(ALL).execute(Tuple.of(account, source)).map(Links::read);
    }

    /** Those that came about since then. */
    Uni<List<Link>> since(String account, String source, Instant time) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(account, source, time.atOffset(ZoneOffset.UTC)))
                .map(Links::read);
    }

    static Uni<Void> keep(SqlClient client, String account, String source, Collection<Link> links) {
        return keep(client, account, source, links, null);
    }

    /** Of things that people made in the account: no undo takes them for what a run made. */
    public static Uni<Void> keepPeoples(
            SqlClient client, String account, String source, Collection<Link> links) {
        return keep(client, account, source, links, Instant.EPOCH);
    }

    private static Uni<Void> keep(
            SqlClient client,
            String account,
            String source,
            Collection<Link> links,
            @Nullable Instant linkedAt) {
        if (links.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // One statement may not meet the same row twice; the last word counts.
        Map<String, Link> each = new LinkedHashMap<>();
        links.forEach(link -> each.put(link.kind() + "/" + link.source(), link));
        Tuple tuple = Tuple.of(account, source);
        tuple.addValue(column(each.values(), link -> link.kind().name()));
        tuple.addValue(column(each.values(), Link::source));
        tuple.addValue(column(each.values(), Link::target));
        tuple.addOffsetDateTime(linkedAt == null ? null : linkedAt.atOffset(ZoneOffset.UTC));
        return client.preparedQuery(KEEP).execute(tuple).replaceWithVoid();
    }

    private static String[] column(Collection<Link> links, Function<Link, String> value) {
        return links.stream().map(value).toArray(String[]::new);
    }

    private static List<Link> read(RowSet<Row> rows) {
        List<Link> links = new ArrayList<>();
        for (Row row : rows) {
            links.add(
                    new Link(
                            Kind.valueOf(row.getString("kind")),
                            row.getString("source_id"),
                            row.getString("target_id")));
        }
        return links;
    }
}
