package dev.ponte.crm.account;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to call, now.
 *
 * @param version which pair it is of; say it when Kommo refuses it
 * @param expiresAt null when unknown
 * @param renewable whether another can be had without a person
 * @param state what we thought of the account when we looked
 */
public record Access(
        String slug,
        URI baseUri,
        String token,
        long version,
        @Nullable Instant expiresAt,
        boolean renewable,
        KommoAccount.State state) {

    @Override
    public String toString() {
        return "Access[" + slug + ", version " + version + "]";
    }
}
