package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.Auth;
import dev.ponte.crm.account.KommoAccount.State;
import dev.ponte.crm.account.NewAccount.Fault;
import dev.ponte.crm.account.NewAccount.RefusedException;
import dev.ponte.crm.account.NewAccount.Right;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts: listed, added, paused, removed. */
@ApplicationScoped
public class Accounts {

    private final AccountStore store;
    private final AccountAddress addresses;
    private final SecretBox box;
    private final Tokens tokens;
    private final Renewal renewal;
    private final Clock clock;

    Accounts(
            AccountStore store,
            AccountAddress addresses,
            SecretBox box,
            Tokens tokens,
            Renewal renewal,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.box = box;
        this.tokens = tokens;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** All of the installation, by slug. */
    public Uni<List<KommoAccount>> all() {
        return store.all();
    }

    public Uni<Optional<KommoAccount>> find(String slug) {
        return store.all()
                .map(all -> all.stream().filter(it -> it.slug().equals(slug)).findFirst());
    }

    /**
     * @throws RefusedException when it cannot be added
     */
    public Uni<KommoAccount> add(NewAccount wanted) {
        if (!box.canSeal()) {
            return refuse(Fault.NO_KEY, null);
        }
        Optional<URI> base = addresses.allowed(wanted.address());
        if (base.isEmpty()) {
            return refuse(Fault.ADDRESS, null);
        }
        return switch (wanted.right()) {
            case Right.OAuth oauth -> add(wanted.slug(), base.get(), oauth);
            case Right.Token token -> add(wanted.slug(), base.get(), token);
        };
    }

    private Uni<KommoAccount> add(String slug, URI base, Right.OAuth oauth) {
        return add(
                new StoredAccount(
                        account(slug, null, base, Auth.OAUTH, State.NEW, null),
                        new ClientCredentials(
                                oauth.clientId(), oauth.clientSecret(), oauth.redirectUri()),
                        null,
                        0));
    }

    private Uni<KommoAccount> add(String slug, URI base, Right.Token token) {
        TokenClaims claims = TokenClaims.of(token.token()).orElse(null);
        if (claims == null) {
            return refuse(Fault.TOKEN, null);
        }
        TokenPair pair = new TokenPair(token.token().strip(), claims.expiresAt(), null, null);
        KommoAccount account =
                account(
                        slug,
                        claims.accountId(),
                        base,
                        Auth.TOKEN,
                        State.CONNECTED,
                        claims.expiresAt());
        return known(claims.accountId())
                .chain(
                        other ->
                                other.isPresent()
                                        ? refuse(Fault.KNOWN, other.get())
                                        : add(new StoredAccount(account, null, pair, 0)));
    }

    private Uni<Optional<String>> known(@Nullable Long kommoId) {
        return kommoId == null
                ? Uni.createFrom().item(Optional.empty())
                : store.findByKommoId(kommoId).map(found -> found.map(it -> it.account().slug()));
    }

    private Uni<KommoAccount> add(StoredAccount stored) {
        return store.add(stored)
                .chain(
                        added ->
                                added
                                        ? Uni.createFrom().item(stored.account())
                                        : refuse(Fault.TAKEN, stored.account().slug()));
    }

    private KommoAccount account(
            String slug,
            @Nullable Long kommoId,
            URI base,
            Auth auth,
            State state,
            java.time.@Nullable Instant expiresAt) {
        return new KommoAccount(
                slug, kommoId, base, auth, state, null, clock.instant(), false, expiresAt);
    }

    /** No call goes out for it, until it is resumed. */
    public Uni<Boolean> pause(String slug, boolean paused) {
        return store.pause(slug, paused).invoke(() -> tokens.forget(slug));
    }

    /** With its secrets. What others keep of it stays with them. */
    public Uni<Boolean> remove(String slug) {
        return store.remove(slug).invoke(() -> tokens.forget(slug));
    }

    /**
     * Kommo says that the integration was switched off there.
     *
     * @return whether the signature fits an account of ours
     */
    public Uni<Boolean> revoked(long kommoId, String clientId, String signature) {
        return store.findByKommoId(kommoId)
                .chain(
                        found -> {
                            StoredAccount stored = found.orElse(null);
                            ClientCredentials client = stored == null ? null : stored.client();
                            if (stored == null
                                    || client == null
                                    || !client.clientId().equals(clientId)
                                    || !RevokeSignature.fits(client, kommoId, signature)) {
                                return Uni.createFrom().item(false);
                            }
                            String slug = stored.account().slug();
                            tokens.forget(slug);
                            return renewal.tell(
                                            slug,
                                            State.DISCONNECTED,
                                            "revoked-at-kommo",
                                            stored.version())
                                    .replaceWith(true);
                        });
    }

    private static <T> Uni<T> refuse(Fault fault, @Nullable String other) {
        return Uni.createFrom().failure(new RefusedException(fault, other));
    }
}
