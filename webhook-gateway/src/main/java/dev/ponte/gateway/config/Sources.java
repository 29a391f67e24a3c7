package dev.ponte.gateway.config;

import dev.ponte.gateway.config.GatewayConfig.Account;
import dev.ponte.gateway.source.kommo.KommoAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sources that are open, checked.
 *
 * @param closed property names of sources that are set up but have no secret
 */
public record Sources(List<ZapiSource> zapi, List<KommoSource> kommo, List<String> closed) {

    static final int MIN_SECRET = 32;

    private static final String PREFIX = "ponte.gateway.accounts.";
    private static final Predicate<String> SLUG =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?").asMatchPredicate();
    private static final Predicate<String> URL_SAFE =
            Pattern.compile("[A-Za-z0-9._~-]+").asMatchPredicate();
    private static final Predicate<String> ACCOUNT_ID =
            Pattern.compile("[1-9][0-9]{0,17}").asMatchPredicate();

    public Sources {
        zapi = List.copyOf(zapi);
        kommo = List.copyOf(kommo);
        closed = List.copyOf(closed);
    }

    static Sources from(Map<String, Account> accounts, ConfigMistakes.Collector mistakes) {
        return new Reader(mistakes).read(accounts);
    }

    /** Collects while it reads; one use. */
    private static final class Reader {
        private final ConfigMistakes.Collector mistakes;
        private final List<ZapiSource> zapi = new ArrayList<>();
        private final List<KommoSource> kommo = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();

        Reader(ConfigMistakes.Collector mistakes) {
            this.mistakes = mistakes;
        }

        Sources read(Map<String, Account> accounts) {
            accounts.forEach(
                    (slug, account) -> {
                        mistakes.check(
                                SLUG.test(slug),
                                PREFIX + slug,
                                "is no account name: use a-z, 0-9 and -, at most 63 characters");
                        account.zapi().forEach((name, source) -> zapi(slug, name, source));
                        kommo(slug, account.kommo());
                    });
            return new Sources(zapi, kommo, closed);
        }

        private void zapi(String slug, String name, GatewayConfig.Zapi settings) {
            String property = PREFIX + slug + ".zapi." + name;
            String instanceId = text(settings.instanceId());
            String token = text(settings.instanceToken());
            String secret = text(settings.secret());
            if (secret == null) {
                close(property, instanceId != null);
                return;
            }
            secret(property, secret);
            mistakes.check(
                    token != null || !settings.strictToken(),
                    property + ".strict-token",
                    "needs " + property + ".instance-token");
            if (instanceId == null) {
                mistakes.add(property + ".instance-id", "is missing: the source has a secret");
                return;
            }
            mistakes.check(
                    zapi.stream().noneMatch(other -> other.instanceId().equals(instanceId)),
                    property + ".instance-id",
                    "is the same as another's");
            zapi.add(
                    new ZapiSource(
                            slug,
                            instanceId,
                            token == null ? null : Secret.of(token),
                            settings.strictToken(),
                            Secret.of(secret)));
        }

        private void kommo(String slug, GatewayConfig.Kommo settings) {
            String property = PREFIX + slug + ".kommo";
            String accountId = text(settings.accountId());
            String subdomain = text(settings.subdomain());
            String secret = text(settings.secret());
            if (secret == null) {
                close(property, accountId != null);
                return;
            }
            secret(property, secret);
            if (subdomain == null) {
                mistakes.add(property + ".subdomain", "is missing: the source has a secret");
            }
            if (accountId == null) {
                mistakes.add(property + ".account-id", "is missing: the source has a secret");
            } else if (!ACCOUNT_ID.test(accountId)) {
                mistakes.add(property + ".account-id", "is no account number: " + accountId);
            } else if (subdomain != null) {
                KommoAccount account = new KommoAccount(Long.parseLong(accountId), subdomain);
                mistakes.check(
                        kommo.stream().noneMatch(other -> other.kommo().id() == account.id()),
                        property + ".account-id",
                        "is the same as another's");
                kommo.add(new KommoSource(slug, account, Secret.of(secret)));
            }
        }

        private void secret(String property, String secret) {
            mistakes.check(
                    secret.length() >= MIN_SECRET,
                    property + ".secret",
                    "is shorter than " + MIN_SECRET + " characters");
            mistakes.check(
                    URL_SAFE.test(secret),
                    property + ".secret",
                    "may only have A-Z a-z 0-9 . _ ~ -, for it stands in a URL");
        }

        private void close(String property, boolean setUp) {
            if (setUp) {
                closed.add(property);
            }
        }

        private static @Nullable String text(Optional<String> value) {
            return value.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        }
    }
}
