package dev.ponte.crm.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Kommo's token endpoint gives.
 *
 * @param refreshToken null for a long-lived token
 */
record TokenPair(
        String accessToken,
        @Nullable Instant accessExpiresAt,
        @Nullable String refreshToken,
        @Nullable Instant refreshExpiresAt) {

    @Override
    public String toString() {
        return "TokenPair[" + accessExpiresAt + "]";
    }
}
