package dev.ponte.console.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How people sign in at the console. */
@ConfigMapping(prefix = "ponte.console.sign-in")
public interface SignInConfig {

    /**
     * Whether they can: on when {@code PONTE_OIDC_ISSUER}, {@code PONTE_CONSOLE_CLIENT_SECRET} and
     * {@code PONTE_CONSOLE_SESSION_SECRET} are all there.
     */
    @WithDefault("false")
    boolean enabled();

    /** The console's name at the provider. */
    @WithDefault("ponte-console")
    String clientId();

    /** Where the provider ends its own session; empty when it has no such place. */
    Optional<URI> endSession();
}
