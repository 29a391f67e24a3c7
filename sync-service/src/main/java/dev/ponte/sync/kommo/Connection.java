package dev.ponte.sync.kommo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How crm-connector is connected to an account.
 *
 * @param state {@code new}, {@code connected}, {@code disconnected}, {@code unpaid}; {@code
 *     unknown} when it does not tell
 * @param reason why, a stable code
 * @param baseUrl where the account's API is
 */
public record Connection(String state, @Nullable String reason, @Nullable String baseUrl) {

    public static final String UNKNOWN = "unknown";

    /** crm-connector did not tell. */
    public static Connection unknown(String reason) {
        return new Connection(UNKNOWN, reason, null);
    }

    /** Whether {@code address} is where the account is, as far as one can see without asking. */
    public boolean isAt(String address) {
        return baseUrl != null && plain(baseUrl).equals(plain(address));
    }

    private static String plain(String address) {
        return address.strip()
                .replaceFirst("^https?://", "")
                .replaceFirst("/+$", "")
                .toLowerCase(Locale.ROOT);
    }
}
