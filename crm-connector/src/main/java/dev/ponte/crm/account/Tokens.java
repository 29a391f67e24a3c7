package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The token of the moment, for each account. Renews it before it ends, and when Kommo refused it:
 * once, however many ask on however many replicas.
 */
@ApplicationScoped
public class Tokens {

    private final AccountStore store;
    private final Renewal renewal;
    private final KommoConfig config;
    private final Clock clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Uni<Access>> renewing = new ConcurrentHashMap<>();

    private record Known(Access access, long untilNanos) {}

    Tokens(AccountStore store, Renewal renewal, KommoConfig config, Clock clock) {
        this.store = store;
        this.renewal = renewal;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws AccessRefusedException when the account is not there, is paused, or has lost its
     *     right
     */
    public Uni<Access> current(String slug) {
        Known remembered = known.get(slug);
        if (remembered != null && remembered.untilNanos() - System.nanoTime() > 0) {
            return Uni.createFrom().item(remembered.access());
        }
        return look(slug).chain(access -> endsSoon(access) ? renew(access) : remember(access));
    }

    /**
     * What to try instead of the token that Kommo just refused.
     *
     * @throws AccessRefusedException when there is none to be had without a person
     */
    public Uni<Access> instead(Access refused) {
        known.remove(refused.slug());
        return refused.renewable() ? renew(refused) : replaced(refused);
    }

    /**
     * Of a long-lived token: it may have been replaced by hand. If not, it is tried once more
     * before we believe that it is dead.
     */
    private Uni<Access> replaced(Access refused) {
        return look(refused.slug())
                .onFailure(AccessRefusedException.class)
                .recoverWithItem(refused);
    }

    private Uni<Access> renew(Access old) {
        return renewing.computeIfAbsent(
                old.slug(),
                slug ->
                        renewal.after(old)
                                .chain(this::remember)
                                .onTermination()
                                .invoke(() -> forgetRenewal(slug))
                                .memoize()
                                .indefinitely());
    }

    private void forgetRenewal(String slug) {
        renewing.remove(slug);
    }

    /** Notes what Kommo's answer to a call says of the account, and tells a person. */
    public Uni<Void> tell(Access access, State state, @Nullable String reason) {
        known.remove(access.slug());
        return renewal.tell(access.slug(), state, reason, access.version());
    }

    private Uni<Access> look(String slug) {
        return store.find(slug)
                .map(
                        found ->
                                found.map(renewal::access)
                                        .orElseThrow(
                                                () ->
                                                        new AccessRefusedException(
                                                                AccessRefusedException.Reason
                                                                        .NO_ACCOUNT)));
    }

    private boolean endsSoon(Access access) {
        return access.renewable()
                && access.expiresAt() != null
                && access.expiresAt().isBefore(clock.instant().plus(config.renewBefore()));
    }

    private Uni<Access> remember(Access access) {
        Duration time = config.remember();
        known.put(access.slug(), new Known(access, System.nanoTime() + time.toNanos()));
        return Uni.createFrom().item(access);
    }

    /** Forgets what is known, because it was changed here. */
    void forget(String slug) {
        known.remove(slug);
    }
}
