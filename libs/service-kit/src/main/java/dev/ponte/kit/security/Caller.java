package dev.ponte.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and about which account. Inject it in resources; hand plain values to what lies below.
 */
@RequestScoped
public class Caller {

    /** Chooses the account when the caller has several. */
    public static final String ACCOUNT_HEADER = "X-Ponte-Account";

    static final String ACCOUNTS = "accounts";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final SecurityConfig config;

    Caller(SecurityIdentity identity, RoutingContext request, SecurityConfig config) {
        this.identity = identity;
        this.request = request;
        this.config = config;
    }

    /**
     * The account of this request: the one named in {@value #ACCOUNT_HEADER}, else the
     * installation's usual one, else the caller's only one.
     *
     * @throws dev.ponte.kit.problem.ProblemException 403 {@code account-forbidden} when it is not
     *     the caller's, 400 {@code account-required} when several are possible
     */
    public String account() {
        return accounts().choose(namedAccount(), config.usualAccount());
    }

    /** The user's or API key's name, for logs and history. */
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** Whether the caller has a role, implied ones included. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** All that the caller may see, for lists over several accounts. */
    public Accounts accounts() {
        return new Accounts(slugs());
    }

    /**
     * The account that the caller named in {@value #ACCOUNT_HEADER}; null when it named none. Not
     * checked yet: see {@link Accounts#includes}.
     */
    public @Nullable String namedAccount() {
        String named = request.request().getHeader(ACCOUNT_HEADER);
        return named == null || named.isBlank() ? null : named.strip();
    }

    private Set<String> slugs() {
        if (identity.isAnonymous()) {
            return Set.of();
        }
        Object named = identity.getAttribute(ACCOUNTS);
        if (named == null && identity.getPrincipal() instanceof JsonWebToken token) {
            named = token.getClaim(ACCOUNTS);
        }
        // A provider that knows no accounts serves an installation that has one.
        return named == null ? Set.of(config.usualAccount()) : slugs(named);
    }

    private static Set<String> slugs(@Nullable Object claim) {
        Set<String> slugs = new HashSet<>();
        switch (claim) {
            case JsonArray array -> array.forEach(value -> slugs.addAll(slugs(value)));
            case JsonString text -> slugs.add(text.getString());
            case Collection<?> values -> values.forEach(value -> slugs.addAll(slugs(value)));
            case String text -> slugs.addAll(List.of(text.split("[,\\s]+")));
            case null, default -> {}
        }
        return slugs;
    }
}
