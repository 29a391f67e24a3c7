package dev.ponte.crm.check;

import dev.ponte.crm.account.TokenClaims;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /api/kommo/test-connection}, as seed 004 has it. Of a failure only the
 * first two and {@code error} are there.
 */
public record ConnectionReport(
        boolean success,
        String message,
        @Nullable String error,
        @Nullable Connection connection,
        @Nullable Account account,
        @Nullable Diagnostics diagnostics) {

    /** Where it was reached. */
    public record Connection(String status, String apiUrl) {}

    /** What the token says. */
    public record Account(
            @Nullable Long accountId,
            @Nullable String baseDomain,
            @Nullable String apiDomain,
            List<String> scopes,
            @Nullable Instant expiresAt) {

        static Account of(TokenClaims claims) {
            Instant expires = claims.expiresAt();
            return new Account(
                    claims.accountId(),
                    claims.baseDomain(),
                    claims.apiDomain(),
                    claims.scopes(),
                    expires == null ? null : expires.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** That data can be read. */
    public record Diagnostics(Contacts contacts) {}

    /** The first few contacts. */
    public record Contacts(int count, List<Contact> items) {}

    /** One of them. */
    public record Contact(long id, String name) {}

    static ConnectionReport failed(String message, String error) {
        return new ConnectionReport(false, message, error, null, null, null);
    }
}
