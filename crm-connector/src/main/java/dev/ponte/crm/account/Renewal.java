package dev.ponte.crm.account;

import dev.ponte.crm.account.AccessRefusedException.Reason;
import dev.ponte.crm.account.KommoAccount.Auth;
import dev.ponte.crm.account.KommoAccount.State;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Renews an account's tokens: one replica asks Kommo, the others wait for what it stores. The new
 * pair is stored before anybody uses it. When the answer is lost, Kommo may have made a pair that
 * we do not have; it is asked once more with the old one (reference/kommo.md §1.3).
 */
@ApplicationScoped
class Renewal {

    private static final Logger LOG = Logger.getLogger(Renewal.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final AccountStore accounts;
    private final RenewalStore renewals;
    private final TokenEndpoint endpoint;
    private final EnvironmentToken environment;
    private final KommoConfig config;
    private final MeterRegistry meters;

    Renewal(
            AccountStore accounts,
            RenewalStore renewals,
            TokenEndpoint endpoint,
            EnvironmentToken environment,
            KommoConfig config,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.renewals = renewals;
        this.endpoint = endpoint;
        this.environment = environment;
        this.config = config;
        this.meters = meters;
    }

    /** The right that a stored account gives. */
    Access access(StoredAccount stored) {
        KommoAccount account = stored.account();
        if (account.paused()) {
            throw new AccessRefusedException(Reason.PAUSED);
        }
        if (account.state() == State.DISCONNECTED) {
            throw new AccessRefusedException(Reason.DISCONNECTED);
        }
        return untested(stored).orElseThrow(() -> new AccessRefusedException(Reason.DISCONNECTED));
    }

    /** The same, whether or not Kommo accepted it last; empty before the first sign-in. */
    Optional<Access> untested(StoredAccount stored) {
        KommoAccount account = stored.account();
        return environment
                .orStored(stored)
                .map(
                        tokens ->
                                new Access(
                                        account.slug(),
                                        account.baseUri(),
                                        tokens.accessToken(),
                                        stored.version(),
                                        tokens.accessExpiresAt(),
                                        account.auth() == Auth.OAUTH,
                                        account.state()));
    }

    /** The pair that follows {@code old}, by our doing or another replica's. */
    Uni<Access> after(Access old) {
        long deadline = System.nanoTime() + config.renewLease().toNanos();
        return after(old, deadline);
    }

    private Uni<Access> after(Access old, long deadline) {
        UUID holder = UUID.randomUUID();
        return renewals.lease(old.slug(), old.version(), holder)
                .chain(ours -> ours ? ask(old, holder) : look(old, deadline));
    }

    private Uni<Access> look(Access old, long deadline) {
        return stored(old.slug())
                .map(this::access)
                .chain(
                        now -> {
                            if (now.version() > old.version()) {
                                return Uni.createFrom().item(now);
                            }
                            if (System.nanoTime() - deadline > 0) {
                                return Uni.createFrom()
                                        .failure(new AccessRefusedException(Reason.NOT_NOW));
                            }
                            return Uni.createFrom()
                                    .voidItem()
                                    .onItem()
                                    .delayIt()
                                    .by(LOOK_EVERY)
                                    .chain(() -> after(old, deadline));
                        });
    }

    private Uni<Access> ask(Access old, UUID holder) {
        return stored(old.slug())
                .chain(stored -> renew(stored, holder))
                .onFailure()
                .call(() -> renewals.release(old.slug(), holder));
    }

    private Uni<Access> renew(StoredAccount stored, UUID holder) {
        ClientCredentials client = stored.client();
        TokenPair tokens = stored.tokens();
        String refresh = tokens == null ? null : tokens.refreshToken();
        if (client == null || refresh == null) {
            return refused(stored, "not-signed-in");
        }
        String slug = stored.account().slug();
        URI base = stored.account().baseUri();
        return endpoint.renew(slug, base, client, refresh)
                .chain(
                        first ->
                                switch (first) {
                                    case TokenAnswer.Lost _ ->
                                            endpoint.renew(slug, base, client, refresh);
                                    case TokenAnswer.Elsewhere _ ->
                                            atNewAddress(stored, client, refresh);
                                    default -> Uni.createFrom().item(first);
                                })
                .chain(answer -> settle(stored, answer, holder));
    }

    private Uni<TokenAnswer> atNewAddress(
            StoredAccount stored, ClientCredentials client, String refresh) {
        String slug = stored.account().slug();
        String shard =
                Optional.ofNullable(stored.tokens())
                        .flatMap(pair -> TokenClaims.of(pair.accessToken()))
                        .map(TokenClaims::apiDomain)
                        .orElse("");
        return endpoint.whereIs(slug, shard, refresh)
                .chain(
                        found ->
                                found.isEmpty()
                                        ? Uni.createFrom()
                                                .<TokenAnswer>item(
                                                        new TokenAnswer.Refused("address-unknown"))
                                        : accounts.moved(slug, found.get())
                                                .chain(
                                                        () ->
                                                                endpoint.renew(
                                                                        slug,
                                                                        found.get(),
                                                                        client,
                                                                        refresh)));
    }

    private Uni<Access> settle(StoredAccount stored, TokenAnswer answer, UUID holder) {
        count(answer);
        return switch (answer) {
            case TokenAnswer.Granted granted -> keep(stored, granted.pair(), holder);
            case TokenAnswer.Refused refused -> refused(stored, refused.code());
            case TokenAnswer.Elsewhere _ -> refused(stored, "address-unknown");
            case TokenAnswer.NotNow _, TokenAnswer.Lost _ ->
                    Uni.createFrom().failure(new AccessRefusedException(Reason.NOT_NOW));
        };
    }

    private Uni<Access> keep(StoredAccount stored, TokenPair pair, UUID holder) {
        String slug = stored.account().slug();
        return stored(slug)
                .chain(now -> renewals.store(now.account(), pair, holder))
                .chain(() -> stored(slug))
                .map(this::access);
    }

    private Uni<Access> refused(StoredAccount stored, String code) {
        return tell(stored.account().slug(), State.DISCONNECTED, code, stored.version())
                .chain(
                        () ->
                                Uni.createFrom()
                                        .failure(new AccessRefusedException(Reason.DISCONNECTED)));
    }

    private static void say(String slug, State state, @Nullable String reason) {
        boolean well = state == State.CONNECTED;
        LogLine.of(well ? "kommo account works again" : "kommo account needs a person")
                .with(LogKey.ACCOUNT, slug)
                .with(LogKey.REASON, reason)
                .log(LOG, well ? Logger.Level.INFO : Logger.Level.ERROR);
    }

    /** Notes a change of state, and says so once. */
    Uni<Void> tell(String slug, State state, @Nullable String reason, long version) {
        return accounts.state(slug, state, reason, version)
                .invoke(
                        news -> {
                            if (news) {
                                say(slug, state, reason);
                            }
                        })
                .replaceWithVoid();
    }

    private Uni<StoredAccount> stored(String slug) {
        return accounts.find(slug)
                .map(
                        found ->
                                found.orElseThrow(
                                        () -> new AccessRefusedException(Reason.NO_ACCOUNT)));
    }

    private void count(TokenAnswer answer) {
        meters.counter(
                        "ponte.kommo.renewals",
                        "outcome",
                        switch (answer) {
                            case TokenAnswer.Granted _ -> "granted";
                            case TokenAnswer.Refused _, TokenAnswer.Elsewhere _ -> "refused";
                            case TokenAnswer.NotNow _ -> "not_now";
                            case TokenAnswer.Lost _ -> "lost";
                        })
                .increment();
    }
}
