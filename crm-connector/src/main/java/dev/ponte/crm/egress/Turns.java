package dev.ponte.crm.egress;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table {@code kommo_pace}: whose turn it is, agreed among all replicas. */
@ApplicationScoped
class Turns {

    private static final String TAKE =
            "SELECT granted, micros, shared, asked FROM kommo_take($1, $2, $3, $4)";

    /** Longer by up to a fifth: accounts that were refused together must not come back together. */
    private static final String HOLD =
            "INSERT INTO kommo_pace (key, next_at, slow)"
                    + " VALUES ($1, now() + $2::interval * (1 + random() / 5), 2)"
                    + " ON CONFLICT (key) DO UPDATE SET"
                    + " next_at = greatest(kommo_pace.next_at, excluded.next_at),"
                    + " slow = least(kommo_pace.slow * 2, 8)";

    private static final String MOVE =
            "UPDATE kommo_pace SET next_at = next_at + $2 WHERE key = $1";

    private final Pool pool;
    private final Gaps gaps;

    Turns(Pool pool, PaceConfig config) {
        this.pool = pool;
        this.gaps = Gaps.of(config);
    }

    /** Who asks for the account's next turn. */
    record Asked(String account, boolean interactive) {}

    /**
     * The answers, in the order of the questions.
     *
     * @param since from when their pauses count: microseconds on the server's clock
     */
    record Answers(long since, List<Turn> turns) {}

    /** The answer to one of them. */
    sealed interface Turn {

        /** The turn is taken; it begins after {@code pause}. */
        record Granted(Duration pause) implements Turn {}

        /**
         * Not before {@code pause} is it worth asking again.
         *
         * @param ceiling whether the limit of all accounts is the reason, and not its own
         */
        record Later(Duration pause, boolean ceiling) implements Turn {}

        /** All is stopped. */
        record Stopped() implements Turn {}
    }

    /** Asks for all of them in one statement; answers in their order. */
    Uni<Answers> take(List<Asked> asked) {
        String[] accounts = asked.stream().map(Asked::account).toArray(String[]::new);
        Boolean[] interactive = asked.stream().map(Asked::interactive).toArray(Boolean[]::new);
        Tuple tuple = Tuple.tuple();
        tuple.addValue(accounts);
        tuple.addValue(interactive);
        tuple.addValue(interval(gaps.account()));
        tuple.addValue(interval(gaps.address()));
        return pool.preparedQuery(TAKE).execute(tuple).map(Turns::read);
    }

    /** Lets the account rest, and makes it slower for a while. */
    Uni<Void> hold(String account, Duration rest) {
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(account, interval(rest)))
                .replaceWithVoid();
    }

    /** Moves the turns that the account will have next. */
    Uni<Void> move(String account, Duration by) {
        return pool.preparedQuery(MOVE).execute(Tuple.of(account, interval(by))).replaceWithVoid();
    }

    private static Answers read(RowSet<Row> rows) {
        List<Turn> turns = new ArrayList<>(rows.size());
        long since = 0;
        for (Row row : rows) {
            turns.add(turn(row.getBoolean(0), row.getLong(1), row.getBoolean(2)));
            since = row.getLong(3);
        }
        return new Answers(since, turns);
    }

    private static Turn turn(boolean granted, long micros, boolean ceiling) {
        if (micros < 0) {
            return new Turn.Stopped();
        }
        Duration wait = Duration.of(micros, ChronoUnit.MICROS);
        return granted ? new Turn.Granted(wait) : new Turn.Later(wait, ceiling);
    }

    private static @Nullable Interval interval(@Nullable Duration duration) {
        return duration == null ? null : Interval.of(duration);
    }
}
