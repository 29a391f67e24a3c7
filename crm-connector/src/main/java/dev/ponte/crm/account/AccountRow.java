package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.Auth;
import dev.ponte.crm.account.KommoAccount.State;
import io.vertx.mutiny.sqlclient.Row;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From a row of {@code kommo_config} and back. */
final class AccountRow {

    static final String COLUMNS =
            "account, kommo_account_id, base_url, auth, client_id, client_secret, redirect_uri,"
                    + " access_token, refresh_token, access_expires_at, refresh_expires_at,"
                    + " token_version, state, state_reason, state_since, paused";

    static final String CLIENT_SECRET = "client_secret";
    static final String ACCESS_TOKEN = "access_token";
    static final String REFRESH_TOKEN = "refresh_token";

    private AccountRow() {}

    /** Without opening anything. */
    static KommoAccount account(Row row) {
        Auth auth = Auth.valueOf(row.getString("auth"));
        return new KommoAccount(
                row.getString("account"),
                row.getLong("kommo_account_id"),
                URI.create(row.getString("base_url")),
                auth,
                State.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getOffsetDateTime("state_since").toInstant(),
                row.getBoolean("paused"),
                time(row, auth == Auth.OAUTH ? "refresh_expires_at" : "access_expires_at"));
    }

    static StoredAccount stored(Row row, SecretBox box) {
        KommoAccount account = account(row);
        return new StoredAccount(
                account,
                client(row, account.slug(), box),
                tokens(row, account.slug(), box),
                row.getLong("token_version"));
    }

    private static @Nullable ClientCredentials client(Row row, String slug, SecretBox box) {
        String secret = row.getString(CLIENT_SECRET);
        return secret == null
                ? null
                : new ClientCredentials(
                        row.getString("client_id"),
                        box.open(secret, of(slug, CLIENT_SECRET)),
                        row.getString("redirect_uri"));
    }

    private static @Nullable TokenPair tokens(Row row, String slug, SecretBox box) {
        String access = row.getString(ACCESS_TOKEN);
        String refresh = row.getString(REFRESH_TOKEN);
        return access == null
                ? null
                : new TokenPair(
                        box.open(access, of(slug, ACCESS_TOKEN)),
                        time(row, "access_expires_at"),
                        refresh == null ? null : box.open(refresh, of(slug, REFRESH_TOKEN)),
                        time(row, "refresh_expires_at"));
    }

    /** What a sealed value is of, so that it opens nowhere else. */
    static String of(String slug, String column) {
        return slug + "/" + column;
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
