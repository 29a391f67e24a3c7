package dev.ponte.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers whom OIDC let in. */
@ApplicationScoped
class TokenRemembering implements SecurityIdentityAugmentor {

    private final TokenMemory memory;

    TokenRemembering(TokenMemory memory) {
        this.memory = memory;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        memory.remember(identity);
        return Uni.createFrom().item(identity);
    }
}
