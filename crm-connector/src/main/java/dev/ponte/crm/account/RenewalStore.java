package dev.ponte.crm.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who renews an account's tokens, among all replicas: a lease in its row, for no transaction stays
 * open while Kommo is asked.
 */
@ApplicationScoped
class RenewalStore {

    private static final String LEASE =
            "UPDATE kommo_config SET refresh_holder = $3, refresh_until = now() + $4"
                    + " WHERE account = $1 AND token_version = $2"
                    + " AND (refresh_until IS NULL OR refresh_until < now())";

    private static final String RELEASE =
            "UPDATE kommo_config SET refresh_holder = NULL, refresh_until = NULL"
                    + " WHERE account = $1 AND refresh_holder = $2";

    private static final String STORE =
            "UPDATE kommo_config SET access_token = $3, access_expires_at = $4,"
                    + " refresh_token = $5, refresh_expires_at = $6,"
                    + " kommo_account_id = COALESCE($7, kommo_account_id), base_url = $8,"
                    + " token_version = token_version + 1, refresh_holder = NULL,"
                    + " refresh_until = NULL, state = 'CONNECTED', state_reason = NULL,"
                    + " state_since = CASE WHEN state = 'CONNECTED' THEN state_since ELSE now() END,"
                    + " updated_at = now() WHERE account = $1 AND ($2::uuid IS NULL OR refresh_holder = $2)"
                    + " RETURNING token_version";

    private final Pool pool;
    private final SecretBox box;
    private final KommoConfig config;

    RenewalStore(Pool pool, SecretBox box, KommoConfig config) {
        this.pool = pool;
        this.box = box;
        this.config = config;
    }

    /** Whether the pair of that version is ours to renew. */
    Uni<Boolean> lease(String slug, long version, UUID holder) {
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(slug, version, holder, Interval.of(config.renewLease())))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> release(String slug, UUID holder) {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(slug, holder)).replaceWithVoid();
    }

    /** Stores the pair that the holder of the lease got. Only then may it be used. */
    Uni<Boolean> store(KommoAccount account, TokenPair pair, UUID holder) {
        return write(account, pair, holder);
    }

    /** Stores the first pair of a sign-in, whoever renews. */
    Uni<Boolean> store(KommoAccount account, TokenPair pair) {
        return write(account, pair, null);
    }

    private Uni<Boolean> write(KommoAccount account, TokenPair pair, @Nullable UUID holder) {
        String slug = account.slug();
        Tuple tuple = Tuple.of(slug, holder);
        tuple.addValue(box.seal(pair.accessToken(), AccountRow.of(slug, AccountRow.ACCESS_TOKEN)));
        tuple.addValue(AccountRow.utc(pair.accessExpiresAt()));
        String refresh = pair.refreshToken();
        tuple.addValue(
                refresh == null
                        ? null
                        : box.seal(refresh, AccountRow.of(slug, AccountRow.REFRESH_TOKEN)));
        tuple.addValue(AccountRow.utc(pair.refreshExpiresAt()));
        tuple.addValue(account.kommoId());
        tuple.addValue(account.baseUri().toString());
        return pool.preparedQuery(STORE).execute(tuple).map(rows -> rows.rowCount() == 1);
    }
}
