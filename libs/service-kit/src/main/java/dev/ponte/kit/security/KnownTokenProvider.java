package dev.ponte.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Lets in whose token is remembered; leaves all others to OIDC. */
@ApplicationScoped
class KnownTokenProvider implements IdentityProvider<TokenAuthenticationRequest> {

    /** Who says nothing of it, like OIDC's, has one more than the system's own. */
    private static final int BEFORE_OIDC = SYSTEM_FIRST + 2;

    private final TokenMemory memory;
    private final Clock clock = Clock.systemUTC();

    KnownTokenProvider(TokenMemory memory) {
        this.memory = memory;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OIDC;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .optional(memory.holder(request.getToken().getToken(), clock.instant()));
    }
}
