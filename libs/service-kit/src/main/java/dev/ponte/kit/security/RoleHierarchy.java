package dev.ponte.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Admin implies operator implies viewer, whatever the caller signed in with. */
@ApplicationScoped
public class RoleHierarchy implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(withImplied(identity));
    }

    private static SecurityIdentity withImplied(SecurityIdentity identity) {
        Set<String> roles = implied(identity.getRoles());
        return roles.equals(identity.getRoles())
                ? identity
                : QuarkusSecurityIdentity.builder(identity).addRoles(roles).build();
    }

    static Set<String> implied(Set<String> roles) {
        Set<String> all = new HashSet<>(roles);
        if (all.contains(Roles.ADMIN)) {
            all.add(Roles.OPERATOR);
        }
        if (all.contains(Roles.OPERATOR)) {
            all.add(Roles.VIEWER);
        }
        return all;
    }
}
