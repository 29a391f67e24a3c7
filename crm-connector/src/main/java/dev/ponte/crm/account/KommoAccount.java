package dev.ponte.crm.account;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Kommo account, without its secrets.
 *
 * @param slug Ponte's name of it, and of the tenant
 * @param kommoId Kommo's number; null until the first token told it
 * @param baseUri where its API is, without a slash at the end
 * @param reason why it is in that state: a stable code
 * @param expiresAt when the right to it ends unless it is renewed: of a long-lived token, or of the
 *     refresh token; null when unknown
 */
public record KommoAccount(
        String slug,
        @Nullable Long kommoId,
        URI baseUri,
        Auth auth,
        State state,
        @Nullable String reason,
        Instant since,
        boolean paused,
        @Nullable Instant expiresAt) {

    /** By which right we speak to it. */
    public enum Auth {
        /** A person signed in; tokens are renewed by themselves. */
        OAUTH,
        /** A long-lived token. */
        TOKEN,
        /** A long-lived token from the environment, which is not stored. */
        ENVIRONMENT
    }

    /** Whether Kommo lets us in, as far as we know. */
    public enum State {
        /** Nobody signed in yet. */
        NEW,
        CONNECTED,
        /** A person must connect it again. */
        DISCONNECTED,
        /** Its subscription has ended. */
        UNPAID
    }
}
