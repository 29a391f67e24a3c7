package dev.ponte.crm.account;

import dev.ponte.crm.account.KommoAccount.Auth;
import dev.ponte.crm.account.KommoAccount.State;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Says which accounts need a person before their customers notice: {@code ponte.kommo.accounts}
 * counts them by state, {@code ponte.kommo.accounts.expiring} those whose right ends soon; each of
 * these is a WARN once a day. A right that ends because nobody used it for months is renewed here.
 */
@ApplicationScoped
class AccountWatch {

    private static final Logger LOG = Logger.getLogger(AccountWatch.class);
    private static final Duration SAY_EVERY = Duration.ofDays(1);

    private final AccountStore store;
    private final Tokens tokens;
    private final KommoConfig config;
    private final Clock clock;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    private volatile List<KommoAccount> all = List.of();

    AccountWatch(
            AccountStore store,
            Tokens tokens,
            KommoConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
        for (State state : State.values()) {
            Gauge.builder("ponte.kommo.accounts", () -> count(state))
                    .description("Kommo accounts by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        Gauge.builder("ponte.kommo.accounts.expiring", () -> expiring().size())
                .description("Kommo accounts that a person must connect again soon")
                .register(meters);
    }

    @Scheduled(
            every = "1m",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return store.all()
                .invoke(
                        found -> {
                            all = found;
                            warn();
                        })
                .chain(this::keepAlive);
    }

    /**
     * One after the other. To ask for a token is enough: that of an account which nobody used has
     * long ended. Who cannot be renewed is said by the renewal.
     */
    private Uni<Void> keepAlive() {
        return Multi.createFrom()
                .items(all.stream().filter(this::endsSoon).filter(AccountWatch::renewsItself))
                .onItem()
                .transformToUniAndConcatenate(this::renew)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> renew(KommoAccount account) {
        return tokens.current(account.slug())
                .replaceWithVoid()
                .onFailure(AccessRefusedException.class)
                .recoverWithNull();
    }

    private void warn() {
        Instant now = clock.instant();
        for (KommoAccount account : expiring()) {
            Instant before = said.get(account.slug());
            if (before == null || before.plus(SAY_EVERY).isBefore(now)) {
                said.put(account.slug(), now);
                LogLine.of("kommo account must be connected again before " + account.expiresAt())
                        .with(LogKey.ACCOUNT, account.slug())
                        .log(LOG, Logger.Level.WARN);
            }
        }
    }

    private long count(State state) {
        return all.stream().filter(account -> account.state() == state).count();
    }

    /** Those for which only a person can do something. */
    private List<KommoAccount> expiring() {
        return all.stream()
                .filter(this::endsSoon)
                .filter(account -> !renewsItself(account))
                .toList();
    }

    private boolean endsSoon(KommoAccount account) {
        Instant end = account.expiresAt();
        return account.state() == State.CONNECTED
                && end != null
                && end.isBefore(clock.instant().plus(config.warnBefore()));
    }

    private static boolean renewsItself(KommoAccount account) {
        return account.auth() == Auth.OAUTH && !account.paused();
    }
}
