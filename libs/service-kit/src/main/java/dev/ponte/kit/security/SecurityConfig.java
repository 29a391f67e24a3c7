package dev.ponte.kit.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Who may call besides those whom the OIDC provider knows. */
@ConfigMapping(prefix = "ponte.security")
public interface SecurityConfig {

    /** The account of an installation that has one; nobody has to name it. */
    @WithDefault("default")
    String usualAccount();

    /**
     * How long a bearer token that was checked is taken without checking its signature again, at
     * most; never beyond its own end. Zero checks each time.
     */
    @WithDefault("PT30S")
    Duration rememberTokens();

    /** API keys by name, for n8n and scripts. None by default. */
    Map<String, ApiKey> apiKeys();

    /** One key; only its hash is configured. */
    interface ApiKey {

        /** SHA-256 of the key, 64 hex digits: {@code printf %s KEY | sha256sum}. */
        String sha256();

        /** Roles of {@link Roles}. */
        Set<String> roles();

        /** Account slugs; {@code *} opens all. */
        @WithDefault("default")
        Set<String> accounts();
    }
}
