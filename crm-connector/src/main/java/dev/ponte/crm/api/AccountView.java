package dev.ponte.crm.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.crm.account.KommoAccount;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Kommo account, as it is shown: never with a secret.
 *
 * @param auth {@code oauth}, {@code token}, {@code environment}
 * @param state {@code new}, {@code connected}, {@code disconnected}, {@code unpaid}
 * @param reason why, a stable code
 * @param expiresAt when a person must renew the right to it, unless that happens by itself
 */
@JsonNaming(SnakeCaseStrategy.class)
public record AccountView(
        String account,
        @Nullable Long kommoAccountId,
        String baseUrl,
        String auth,
        String state,
        @Nullable String reason,
        Instant since,
        boolean paused,
        @Nullable Instant expiresAt) {

    static AccountView of(KommoAccount account) {
        return new AccountView(
                account.slug(),
                account.kommoId(),
                account.baseUri().toString(),
                account.auth().name().toLowerCase(Locale.ROOT),
                account.state().name().toLowerCase(Locale.ROOT),
                account.reason(),
                account.since(),
                account.paused(),
                account.expiresAt());
    }
}
