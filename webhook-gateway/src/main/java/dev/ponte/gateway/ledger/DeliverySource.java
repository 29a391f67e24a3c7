package dev.ponte.gateway.ledger;

import dev.ponte.kit.page.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of deliveries, to be replayed from. */
@ApplicationScoped
class DeliverySource implements ReplaySource<StoredDelivery, DeliveryFilter> {

    private static final String LOCK =
            "SELECT " + StoredDelivery.COLUMNS + " FROM delivery d WHERE d.id = $1 FOR UPDATE OF d";

    /** Events that only a replay made belong to the delivery too, and it is found by them. */
    private static final String NOTE =
            """
            UPDATE delivery d SET replays = d.replays + 1, replayed_at = $1, replayed_by = $2,
                event_ids = string_to_array(sent.event_ids, E'\\x1f'),
                terms = string_to_array(sent.terms, E'\\x1f')
            FROM unnest($3::text[], $4::text[], $5::text[]) AS sent (id, event_ids, terms)
            WHERE d.id = sent.id
            """;

    private final DeliveryPlanner planner;

    DeliverySource(DeliveryPlanner planner) {
        this.planner = planner;
    }

    @Override
    public String what() {
        return "delivery";
    }

    @Override
    public Uni<Optional<StoredDelivery>> lock(SqlConnection tx, String id) {
        return tx.preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> Columns.rows(rows, StoredDelivery::of).stream().findFirst());
    }

    @Override
    public Uni<List<StoredDelivery>> oldest(
            SqlClient on,
            DeliveryFilter filter,
            @Nullable Cursor<String> after,
            int limit,
            boolean lock) {
        Where where = filter.where();
        Conditions.newerThan(where, "d.received_at", after);
        String sql =
                "SELECT %s FROM delivery d %s ORDER BY d.received_at, d.id LIMIT %s%s"
                        .formatted(
                                StoredDelivery.COLUMNS,
                                where.sql(),
                                where.value(limit),
                                lock ? " FOR UPDATE OF d" : "");
        return on.preparedQuery(sql)
                .execute(where.values())
                .map(rows -> Columns.rows(rows, StoredDelivery::of));
    }

    @Override
    public Plan plan(StoredDelivery delivery, Instant now) {
        return planner.plan(delivery, now);
    }

    @Override
    public Uni<Void> note(
            SqlConnection tx, List<Sent<StoredDelivery>> sent, String by, Instant now) {
        Tuple values =
                Tuple.of(
                        Columns.utc(now),
                        by,
                        Columns.of(sent, String[]::new, one -> id(one.row())),
                        Columns.of(sent, String[]::new, one -> Columns.joined(eventIds(one))),
                        Columns.of(
                                sent,
                                String[]::new,
                                one -> Columns.joined(SearchTerms.of(eventIds(one)))));
        return tx.preparedQuery(NOTE).execute(values).replaceWithVoid();
    }

    private static List<String> eventIds(Sent<StoredDelivery> sent) {
        Set<String> ids = new LinkedHashSet<>(sent.row().summary().eventIds());
        ids.addAll(sent.plan().eventIds());
        return List.copyOf(ids);
    }

    @Override
    public String id(StoredDelivery delivery) {
        return delivery.summary().id();
    }

    @Override
    public String account(StoredDelivery delivery) {
        return delivery.summary().account();
    }

    @Override
    public Cursor<String> place(StoredDelivery delivery) {
        return new Cursor<>(delivery.summary().receivedAt(), delivery.summary().id());
    }
}
