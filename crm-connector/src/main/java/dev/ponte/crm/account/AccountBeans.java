package dev.ponte.crm.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The plain classes of this package, from their settings. */
final class AccountBeans {

    /**
     * @param keys see {@link SecretBox#of}; without them accounts cannot be added, only the one of
     *     the environment works
     */
    @Produces
    @Singleton
    SecretBox secretBox(@ConfigProperty(name = "ponte.crm.secret-keys") Optional<String> keys) {
        return SecretBox.of(keys.orElse(""));
    }

    @Produces
    @Singleton
    AccountAddress addresses(KommoConfig config) {
        return new AccountAddress(config.extraOrigins().orElse(List.of()));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
