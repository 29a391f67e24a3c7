package dev.ponte.sandbox.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The OIDC provider that is played. */
@ConfigMapping(prefix = "sandbox.oidc")
interface OidcConfig {
    /** Base of all endpoints, as clients reach them; does not follow the Host header. */
    URI issuer();

    /** The secret of every client. */
    @WithDefault("sandbox")
    String clientSecret();

    /** Life of access and ID tokens. */
    @WithDefault("1h")
    Duration tokenLife();

    /** Life of refresh tokens. */
    @WithDefault("8h")
    Duration refreshLife();

    /** Hosts a login may return to. */
    @WithDefault("localhost,127.0.0.1,[::1]")
    List<String> redirectHosts();
}
