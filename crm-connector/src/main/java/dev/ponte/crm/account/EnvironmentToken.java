package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.Auth;
import dev.ponte.crm.account.KommoAccount.State;
import dev.ponte.kit.security.SecurityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * The first account, described by {@code KOMMO_JWT_TOKEN} and its kin (seed 004). Its token stays
 * in the environment and is never stored.
 */
@ApplicationScoped
class EnvironmentToken {

    private final KommoConfig config;
    private final AccountAddress addresses;
    private final String slug;
    private final Clock clock;

    EnvironmentToken(
            KommoConfig config, AccountAddress addresses, SecurityConfig security, Clock clock) {
        this.config = config;
        this.addresses = addresses;
        this.slug = security.usualAccount();
        this.clock = clock;
    }

    /** Empty when the environment describes none, or none that may be called. */
    Optional<KommoAccount> account() {
        return token().flatMap(token -> base(TokenClaims.of(token)).map(base -> of(token, base)));
    }

    private KommoAccount of(String token, URI base) {
        Optional<TokenClaims> claims = TokenClaims.of(token);
        return new KommoAccount(
                slug,
                claims.map(TokenClaims::accountId).orElse(null),
                base,
                Auth.ENVIRONMENT,
                State.CONNECTED,
                null,
                clock.instant(),
                false,
                claims.map(TokenClaims::expiresAt).orElse(null));
    }

    /** The stored tokens, or for this account those of the environment. */
    Optional<TokenPair> orStored(StoredAccount stored) {
        return stored.account().auth() == Auth.ENVIRONMENT
                ? token().map(it -> new TokenPair(it, stored.account().expiresAt(), null, null))
                : Optional.ofNullable(stored.tokens());
    }

    private Optional<String> token() {
        return config.token().map(String::strip).filter(token -> !token.isEmpty());
    }

    /** Said outright, or by the subdomain, or by the token. */
    private Optional<URI> base(Optional<TokenClaims> claims) {
        Optional<String> said = config.apiUrl().map(URI::toString).filter(url -> !url.isBlank());
        Optional<String> subdomain =
                config.subdomain()
                        .filter(name -> !name.isBlank())
                        .map(name -> name + "." + config.baseDomain());
        return said.or(() -> subdomain)
                .or(() -> claims.map(TokenClaims::apiDomain))
                .flatMap(addresses::allowed);
    }
}
