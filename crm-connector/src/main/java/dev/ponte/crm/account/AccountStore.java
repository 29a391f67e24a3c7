package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.State;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code kommo_config}. */
@ApplicationScoped
class AccountStore {

    private static final String ALL =
            "SELECT " + AccountRow.COLUMNS + " FROM kommo_config ORDER BY account";

    private static final String ONE =
            "SELECT " + AccountRow.COLUMNS + " FROM kommo_config WHERE account = $1";

    private static final String BY_KOMMO_ID =
            "SELECT " + AccountRow.COLUMNS + " FROM kommo_config WHERE kommo_account_id = $1";

    private static final String ADD =
            "INSERT INTO kommo_config (account, kommo_account_id, base_url, auth, client_id,"
                    + " client_secret, redirect_uri, access_token, access_expires_at, state)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
                    + " ON CONFLICT (account) DO NOTHING";

    /** What the environment says holds from each start on; what was learnt meanwhile stays. */
    private static final String ENVIRONMENT =
            "INSERT INTO kommo_config AS k (account, kommo_account_id, base_url, auth,"
                    + " access_expires_at, state) VALUES ($1, $2, $3, 'ENVIRONMENT', $4, 'CONNECTED')"
                    + " ON CONFLICT (account) DO UPDATE SET base_url = excluded.base_url,"
                    + " kommo_account_id = excluded.kommo_account_id,"
                    + " access_expires_at = excluded.access_expires_at, state = 'CONNECTED',"
                    + " state_reason = NULL, state_since = now(), updated_at = now()"
                    + " WHERE k.auth = 'ENVIRONMENT' AND k.access_expires_at"
                    + " IS DISTINCT FROM excluded.access_expires_at";

    private static final String PAUSE =
            "UPDATE kommo_config SET paused = $2, updated_at = now() WHERE account = $1";

    private static final String STATE =
            "UPDATE kommo_config SET state = $2, state_reason = $3, state_since = now(),"
                    + " updated_at = now() WHERE account = $1 AND token_version = $4 AND state <> $2";

    private static final String MOVED =
            "UPDATE kommo_config SET base_url = $2, updated_at = now() WHERE account = $1";

    private static final String REMOVE = "DELETE FROM kommo_config WHERE account = $1";

    private static final String SEALED =
            "SELECT unnest(ARRAY[client_secret, access_token, refresh_token]) AS sealed"
                    + " FROM kommo_config WHERE account = $1";

    private static final String RESEAL =
            "UPDATE kommo_config SET client_secret = $3, access_token = $4, refresh_token = $5"
                    + " WHERE account = $1 AND token_version = $2";

    private final Pool pool;
    private final SecretBox box;

    AccountStore(Pool pool, SecretBox box) {
        this.pool = pool;
        this.box = box;
    }

    /** All, by slug. */
    Uni<List<KommoAccount>> all() {
        return pool.query(ALL).execute().map(AccountStore::list);
    }

    Uni<Optional<StoredAccount>> find(String slug) {
        return pool.preparedQuery(ONE).execute(Tuple.of(slug)).map(this::first);
    }

    Uni<Optional<StoredAccount>> findByKommoId(long kommoId) {
        return pool.preparedQuery(BY_KOMMO_ID).execute(Tuple.of(kommoId)).map(this::first);
    }

    /** Whether it was added: false when there is one of that name. */
    Uni<Boolean> add(StoredAccount added) {
        KommoAccount account = added.account();
        ClientCredentials client = added.client();
        TokenPair tokens = added.tokens();
        Tuple tuple =
                Tuple.of(
                        account.slug(),
                        account.kommoId(),
                        account.baseUri().toString(),
                        account.auth().name());
        tuple.addValue(client == null ? null : client.clientId());
        tuple.addValue(
                client == null
                        ? null
                        : sealed(account.slug(), AccountRow.CLIENT_SECRET, client.clientSecret()));
        tuple.addValue(client == null ? null : client.redirectUri());
        tuple.addValue(
                tokens == null
                        ? null
                        : sealed(account.slug(), AccountRow.ACCESS_TOKEN, tokens.accessToken()));
        tuple.addValue(tokens == null ? null : AccountRow.utc(tokens.accessExpiresAt()));
        tuple.addValue(account.state().name());
        return pool.preparedQuery(ADD).execute(tuple).map(rows -> rows.rowCount() == 1);
    }

    /** The account that the environment describes. */
    Uni<Void> environment(KommoAccount account) {
        return pool.preparedQuery(ENVIRONMENT)
                .execute(
                        Tuple.of(
                                account.slug(),
                                account.kommoId(),
                                account.baseUri().toString(),
                                AccountRow.utc(account.expiresAt())))
                .replaceWithVoid();
    }

    Uni<Boolean> pause(String slug, boolean paused) {
        return changed(PAUSE, Tuple.of(slug, paused));
    }

    /**
     * Notes what Kommo thinks of the account; not when the tokens changed meanwhile.
     *
     * @return whether that is news
     */
    Uni<Boolean> state(String slug, State state, @Nullable String reason, long version) {
        return changed(STATE, Tuple.of(slug, state.name(), reason, version));
    }

    Uni<Boolean> moved(String slug, URI baseUri) {
        return changed(MOVED, Tuple.of(slug, baseUri.toString()));
    }

    Uni<Boolean> remove(String slug) {
        return changed(REMOVE, Tuple.of(slug));
    }

    /** Seals with the newest key what an older one sealed; whether there was something. */
    Uni<Boolean> resealIfOld(String slug) {
        return pool.preparedQuery(SEALED)
                .execute(Tuple.of(slug))
                .chain(
                        rows ->
                                allCurrent(rows)
                                        ? Uni.createFrom().item(false)
                                        : find(slug)
                                                .chain(
                                                        found ->
                                                                found.map(this::reseal)
                                                                        .orElse(
                                                                                Uni.createFrom()
                                                                                        .item(
                                                                                                false))));
    }

    private boolean allCurrent(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .allMatch(one -> one == null || box.isCurrent(one));
    }

    private Uni<Boolean> reseal(StoredAccount stored) {
        String slug = stored.account().slug();
        ClientCredentials client = stored.client();
        TokenPair tokens = stored.tokens();
        String refresh = tokens == null ? null : tokens.refreshToken();
        Tuple tuple = Tuple.of(slug, stored.version());
        tuple.addValue(
                client == null
                        ? null
                        : sealed(slug, AccountRow.CLIENT_SECRET, client.clientSecret()));
        tuple.addValue(
                tokens == null
                        ? null
                        : sealed(slug, AccountRow.ACCESS_TOKEN, tokens.accessToken()));
        tuple.addValue(refresh == null ? null : sealed(slug, AccountRow.REFRESH_TOKEN, refresh));
        return changed(RESEAL, tuple);
    }

    private String sealed(String slug, String column, String secret) {
        return box.seal(secret, AccountRow.of(slug, column));
    }

    private Uni<Boolean> changed(String sql, Tuple tuple) {
        return pool.preparedQuery(sql).execute(tuple).map(rows -> rows.rowCount() == 1);
    }

    private Optional<StoredAccount> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> AccountRow.stored(row, box));
    }

    private static List<KommoAccount> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(AccountRow::account).toList();
    }
}
