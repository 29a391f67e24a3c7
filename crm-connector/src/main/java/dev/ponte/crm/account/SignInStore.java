package dev.ponte.crm.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Table {@code kommo_sign_in}: each state is good once, for a while. */
@ApplicationScoped
class SignInStore {

    private static final String BEGIN =
            "INSERT INTO kommo_sign_in (state, account, asked_by, expires_at)"
                    + " VALUES ($1, $2, $3, now() + $4)";

    private static final String TAKE =
            "DELETE FROM kommo_sign_in WHERE state = $1 OR expires_at < now()"
                    + " RETURNING account, state = $1 AND expires_at >= now() AS good";

    private final Pool pool;
    private final KommoConfig config;

    SignInStore(Pool pool, KommoConfig config) {
        this.pool = pool;
        this.config = config;
    }

    Uni<Void> begin(String state, String slug, String by) {
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(state, slug, by, Interval.of(config.signInTimeout())))
                .replaceWithVoid();
    }

    /** The account it was begun for; nobody can take it again. */
    Uni<Optional<String>> take(String state) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(state))
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .filter(row -> row.getBoolean("good"))
                                        .map(row -> row.getString("account"))
                                        .findFirst());
    }
}
