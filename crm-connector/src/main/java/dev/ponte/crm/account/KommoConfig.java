package dev.ponte.crm.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The first account from the environment, and how accounts are kept. */
@ConfigMapping(prefix = "ponte.kommo")
public interface KommoConfig {

    /** Token of a private integration ({@code KOMMO_JWT_TOKEN}). Empty: no such account. */
    Optional<String> token();

    /** Where that account's API is; unset: as subdomain, or the token itself, say. */
    Optional<URI> apiUrl();

    /** Its subdomain, without the domain. */
    Optional<String> subdomain();

    /** Below which accounts have their subdomains. */
    @WithDefault("kommo.com")
    String baseDomain();

    /** Kommo's page where a person signs in. */
    @WithDefault("https://www.kommo.com/oauth")
    URI signInUrl();

    /**
     * Addresses that accounts may have beside Kommo's own, as {@code http://127.0.0.1:8090}; for
     * tests and the sandbox. No secret goes anywhere else.
     */
    Optional<List<String>> extraOrigins();

    /** So long before its end a token is renewed. */
    @WithDefault("10m")
    Duration renewBefore();

    /** From when on the end of a right that only a person can renew is warned of. */
    @WithDefault("14d")
    Duration warnBefore();

    /** How long one replica may take to renew, before another may try. */
    @WithDefault("30s")
    Duration renewLease();

    /** How long what is known of an account is believed without looking again. */
    @WithDefault("2s")
    Duration remember();

    /** A sign-in that takes longer must begin again. */
    @WithDefault("20m")
    Duration signInTimeout();
}
