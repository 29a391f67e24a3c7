package dev.ponte.sandbox.kommo.oauth;

import dev.ponte.sandbox.kommo.account.Account;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Gives tokens out and takes them back. What a token says it says itself; remembered is only what
 * has happened to it: rotated, used, revoked, expired before its time.
 */
public final class TokenBook {
    private static final long LONG_LIFE_YEARS = 5;

    private final TokenRules rules;
    private final InstantSource clock;
    private final TokenKey key;
    private final AccessCodec codec;
    private final Codes codes;
    private final AtomicLong lastIssue = new AtomicLong();
    private final Map<String, Family> families = new ConcurrentHashMap<>();
    // By account: tokens up to this number have expired.
    private final Map<Long, Long> expired = new ConcurrentHashMap<>();
    // By account: which long-lived token is the good one.
    private final Map<Long, Long> generations = new ConcurrentHashMap<>();
    // By account and integration: tokens up to this number are revoked.
    private final Map<String, Long> revoked = new ConcurrentHashMap<>();

    public TokenBook(TokenRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
        this.key = new TokenKey(rules.seed());
        this.codec = new AccessCodec(key, rules.apiDomain());
        this.codes = new Codes(rules.codeLife(), key);
    }

    /**
     * What has become of the pairs of one consent.
     *
     * @param serial of the refresh token that is good
     * @param issue of the access token that came with it
     * @param used whether that pair has been used
     */
    private record Family(long serial, long issue, boolean used) {}

    String code(Account account, Integration integration) {
        return codes.issue(integration.clientId(), account.id(), clock.instant());
    }

    Pair exchange(String code, Account account, Integration integration) {
        Codes.Granted grant = codes.take(code, integration.clientId(), clock.instant());
        if (grant.accountId() != account.id()) {
            throw OAuthProblem.hint("Cannot decrypt the authorization code");
        }
        String family = UUID.randomUUID().toString().replace("-", "");
        return pair(account.id(), account.ids().owner(), integration.clientId(), family, 1);
    }

    private Pair pair(long accountId, long userId, String clientId, String family, long serial) {
        long now = clock.instant().getEpochSecond();
        long issue = issue();
        families.put(family, new Family(serial, issue, false));
        Access access =
                new Access(
                        clientId,
                        accountId,
                        userId,
                        family,
                        issue,
                        now + rules.accessLife().toSeconds());
        Refresh refresh =
                new Refresh(
                        clientId,
                        accountId,
                        userId,
                        family,
                        serial,
                        now + rules.refreshLife().toSeconds());
        return new Pair(
                codec.write(access, now), refresh.write(key), rules.accessLife().toSeconds(), now);
    }

    /** Microseconds where they grow, so that the numbers go on growing after a restart. */
    private long issue() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        return lastIssue.updateAndGet(last -> Math.max(last + 1, micros));
    }

    /** A new pair for a refresh token; which account's it is must have been asked before. */
    Pair refresh(String token, Integration integration) {
        Refresh refresh =
                Refresh.read(key, token)
                        .filter(read -> read.clientId().equals(integration.clientId()))
                        .orElseThrow(() -> OAuthProblem.hint("Invalid refresh token"));
        if (clock.instant().getEpochSecond() >= refresh.expiresAt()) {
            throw OAuthProblem.hint("Token has expired");
        }
        synchronized (this) {
            Family family = families.get(refresh.family());
            // Unknown: given out before a restart, and as good as it was then.
            if (revoked(refresh, family) || (family != null && !good(refresh.serial(), family))) {
                throw OAuthProblem.hint("Token has been revoked");
            }
            long serial = family == null ? refresh.serial() : family.serial();
            return pair(
                    refresh.accountId(),
                    refresh.userId(),
                    refresh.clientId(),
                    refresh.family(),
                    serial + 1);
        }
    }

    private boolean good(long serial, Family family) {
        boolean current = serial == family.serial();
        boolean graced = rules.grace() && serial == family.serial() - 1 && !family.used();
        return current || graced;
    }

    private boolean revoked(Refresh refresh, @Nullable Family family) {
        Long upTo = revoked.get(refresh.accountId() + "/" + refresh.clientId());
        return upTo != null && (family == null || family.issue() <= upTo);
    }

    /** The account of a refresh token, if it is one; for finding an account that moved. */
    Optional<Long> accountOf(String refreshToken) {
        return Refresh.read(key, refreshToken).map(Refresh::accountId);
    }

    /** Who calls with this token, if it is good now. Notes that it was used. */
    public Optional<Holder> check(String token) {
        return codec.read(token)
                .filter(this::good)
                .map(
                        access -> {
                            used(access);
                            return new Holder(
                                    access.accountId(), access.userId(), access.clientId());
                        });
    }

    private boolean good(Access access) {
        if (access.expiresAt() <= clock.instant().getEpochSecond()) {
            return false;
        }
        if (access.longLived()) {
            return access.issue() == generations.getOrDefault(access.accountId(), 0L);
        }
        return access.issue() > expired.getOrDefault(access.accountId(), 0L)
                && access.issue()
                        > revoked.getOrDefault(access.accountId() + "/" + access.clientId(), 0L);
    }

    private void used(Access access) {
        Family family = families.get(access.family());
        if (family != null && !family.used() && family.issue() == access.issue()) {
            families.replace(
                    access.family(), family, new Family(family.serial(), family.issue(), true));
        }
    }

    /** The long-lived token of an account: the same until it is revoked, also after a restart. */
    public String longLived(Account account, Integration integration) {
        LocalDate newYear = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfYear(1);
        long from = newYear.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        long until =
                newYear.plusYears(LONG_LIFE_YEARS).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return codec.write(
                new Access(
                        integration.clientId(),
                        account.id(),
                        account.ids().owner(),
                        Access.LONG_LIVED,
                        generations.getOrDefault(account.id(), 0L),
                        until),
                from);
    }

    /** All access tokens of an account answer 401 from now on, until they are refreshed. */
    public void expire(long accountId) {
        expired.put(accountId, issue());
    }

    /** An account throws an integration out: nothing of what it was given is good any more. */
    public void revoke(long accountId, String clientId) {
        revoked.put(accountId + "/" + clientId, issue());
    }

    /** The long-lived token of an account is thrown away; the next one is another. */
    public void revokeLongLived(long accountId) {
        generations.merge(accountId, 1L, Long::sum);
    }

    /** Everything given out is good again, but codes: those are gone. */
    public synchronized void reset() {
        codes.clear();
        families.clear();
        expired.clear();
        generations.clear();
        revoked.clear();
    }

    /** What proves to an integration that Kommo told it of its revocation. */
    public static byte[] revokeSignature(Integration integration, long accountId) {
        return TokenKey.mac(integration.secret(), integration.clientId() + "|" + accountId);
    }
}
