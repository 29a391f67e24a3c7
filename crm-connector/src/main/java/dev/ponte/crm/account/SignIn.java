package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.Auth;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OAuth's code flow: to Kommo, and back with a code (reference/kommo.md §1.2). */
@ApplicationScoped
public class SignIn {

    private static final int STATE_BYTES = 24;

    private final AccountStore accounts;
    private final SignInStore signIns;
    private final RenewalStore renewals;
    private final TokenEndpoint endpoint;
    private final AccountAddress addresses;
    private final Tokens tokens;
    private final KommoConfig config;
    private final SecureRandom random = new SecureRandom();

    SignIn(
            AccountStore accounts,
            SignInStore signIns,
            RenewalStore renewals,
            TokenEndpoint endpoint,
            AccountAddress addresses,
            Tokens tokens,
            KommoConfig config) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.renewals = renewals;
        this.endpoint = endpoint;
        this.addresses = addresses;
        this.tokens = tokens;
        this.config = config;
    }

    /** How a sign-in ended. */
    public sealed interface Result {

        record Connected(String slug) implements Result {}

        /** The person said no. */
        record Denied() implements Result {}

        /** The state is not ours, was used before, or is too old. */
        record UnknownState() implements Result {}

        /** The address that came along is none where a Kommo account may be. */
        record UnknownAddress() implements Result {}

        /** Another account signed in than the one that belongs to this name. */
        record OtherAccount(String slug) implements Result {}

        /** The account that signed in has another name here. */
        record KnownAs(String other) implements Result {}

        /** Kommo did not take the code. */
        record Refused(String code) implements Result {}

        /** Kommo did not answer; begin again. */
        record NotNow() implements Result {}
    }

    /** Where to send the person; empty when the account does not sign in that way. */
    public Uni<Optional<URI>> begin(String slug, String by) {
        return accounts.find(slug)
                .chain(
                        found -> {
                            ClientCredentials client =
                                    found.filter(it -> it.account().auth() == Auth.OAUTH)
                                            .map(StoredAccount::client)
                                            .orElse(null);
                            if (client == null) {
                                return Uni.createFrom().item(Optional.<URI>empty());
                            }
                            String state = newState();
                            return signIns.begin(state, slug, by)
                                    .map(_ -> Optional.of(address(client, state)));
                        });
    }

    private URI address(ClientCredentials client, String state) {
        return URI.create(
                config.signInUrl()
                        + "?client_id="
                        + URLEncoder.encode(client.clientId(), StandardCharsets.UTF_8)
                        + "&state="
                        + state
                        + "&mode=popup");
    }

    /** The person said no: nothing changes. */
    public Uni<Result> denied(String state) {
        return signIns.take(state).map(_ -> new Result.Denied());
    }

    /**
     * @param referer the account's host, as Kommo names it
     */
    public Uni<Result> complete(String state, String code, String referer) {
        return signIns.take(state)
                .chain(
                        slug -> {
                            if (slug.isEmpty()) {
                                return result(new Result.UnknownState());
                            }
                            Optional<URI> base = addresses.allowed(referer);
                            return base.isEmpty()
                                    ? result(new Result.UnknownAddress())
                                    : exchange(slug.get(), base.get(), code);
                        });
    }

    private Uni<Result> exchange(String slug, URI base, String code) {
        return accounts.find(slug)
                .chain(
                        found -> {
                            StoredAccount stored = found.orElse(null);
                            ClientCredentials client = stored == null ? null : stored.client();
                            return stored == null || client == null
                                    ? result(new Result.UnknownState())
                                    : endpoint.exchange(slug, base, client, code)
                                            .chain(answer -> settle(stored, base, answer));
                        });
    }

    private Uni<Result> settle(StoredAccount stored, URI base, TokenAnswer answer) {
        return switch (answer) {
            case TokenAnswer.Granted granted -> keep(stored.account(), base, granted.pair());
            case TokenAnswer.Refused refused -> result(new Result.Refused(refused.code()));
            case TokenAnswer.Elsewhere _ -> result(new Result.UnknownAddress());
            case TokenAnswer.NotNow _, TokenAnswer.Lost _ -> result(new Result.NotNow());
        };
    }

    private Uni<Result> keep(KommoAccount account, URI base, TokenPair pair) {
        Long kommoId = TokenClaims.of(pair.accessToken()).map(TokenClaims::accountId).orElse(null);
        if (account.kommoId() != null && kommoId != null && !account.kommoId().equals(kommoId)) {
            return result(new Result.OtherAccount(account.slug()));
        }
        return otherName(account.slug(), kommoId)
                .chain(
                        other ->
                                other.isPresent()
                                        ? result(new Result.KnownAs(other.get()))
                                        : store(account, kommoId, base, pair));
    }

    /** What the Kommo account is called here, when it is not that. */
    private Uni<Optional<String>> otherName(String slug, @Nullable Long kommoId) {
        return kommoId == null
                ? Uni.createFrom().item(Optional.empty())
                : accounts.findByKommoId(kommoId)
                        .map(
                                found ->
                                        found.map(it -> it.account().slug())
                                                .filter(known -> !known.equals(slug)));
    }

    private Uni<Result> store(
            KommoAccount account, @Nullable Long kommoId, URI base, TokenPair pair) {
        KommoAccount connected =
                new KommoAccount(
                        account.slug(),
                        kommoId,
                        base,
                        account.auth(),
                        KommoAccount.State.CONNECTED,
                        null,
                        account.since(),
                        account.paused(),
                        account.expiresAt());
        return renewals.store(connected, pair)
                .invoke(() -> tokens.forget(account.slug()))
                .map(_ -> new Result.Connected(account.slug()));
    }

    private static Uni<Result> result(Result result) {
        return Uni.createFrom().item(result);
    }

    private String newState() {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
