package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The right that a token gives by itself, for trying it out. */
@ApplicationScoped
public class TokenAccess {

    private final AccountStore store;
    private final Renewal renewal;
    private final AccountAddress addresses;
    private final KommoConfig config;

    TokenAccess(AccountStore store, Renewal renewal, AccountAddress addresses, KommoConfig config) {
        this.store = store;
        this.renewal = renewal;
        this.addresses = addresses;
        this.config = config;
    }

    /** The account's own, even when Kommo refused it last; empty when it has none. */
    public Uni<Optional<Access>> own(String slug) {
        return store.find(slug).map(found -> found.flatMap(renewal::untested));
    }

    /**
     * Of a token that somebody brings: where it leads, if that is an address of Kommo's. It has a
     * pace of its own, by its account's number.
     */
    public Optional<Access> foreign(String token) {
        String trimmed = token.strip();
        return TokenClaims.of(trimmed)
                .flatMap(
                        claims ->
                                base(claims)
                                        .map(
                                                base ->
                                                        new Access(
                                                                "token-" + claims.accountId(),
                                                                base,
                                                                trimmed,
                                                                0,
                                                                claims.expiresAt(),
                                                                false,
                                                                State.CONNECTED)));
    }

    private Optional<URI> base(TokenClaims claims) {
        return config.apiUrl()
                .map(URI::toString)
                .filter(url -> !url.isBlank())
                .or(() -> Optional.ofNullable(claims.apiDomain()))
                .flatMap(addresses::allowed);
    }
}
