package dev.ponte.crm.account;

import dev.ponte.crm.account.SecretBox.UnreadableSecretException;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * What is done once, at start: the account of the environment is entered, and what an old key
 * sealed is sealed with the new one.
 */
@ApplicationScoped
class FirstAccount {

    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final EnvironmentToken environment;
    private final AccountStore store;
    private final SecretBox box;

    FirstAccount(EnvironmentToken environment, AccountStore store, SecretBox box) {
        this.environment = environment;
        this.store = store;
        this.box = box;
    }

    void onStart(@Observes @Priority(5000) StartupEvent event) {
        enter().chain(() -> reseal())
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LogLine.of("kommo accounts not looked through")
                                        .with(LogKey.ERROR, failure.getClass().getSimpleName())
                                        .log(LOG, Logger.Level.WARN));
    }

    private Uni<Void> enter() {
        return environment.account().map(store::environment).orElse(Uni.createFrom().voidItem());
    }

    private Uni<Void> reseal() {
        if (!box.canSeal()) {
            return Uni.createFrom().voidItem();
        }
        return store.all()
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(account -> reseal(account.slug()))
                .collect()
                .last();
    }

    /** One that cannot be opened is said by name, and does not hold up the others. */
    private Uni<Void> reseal(String slug) {
        return store.resealIfOld(slug)
                .replaceWithVoid()
                .onFailure(UnreadableSecretException.class)
                .recoverWithUni(
                        () -> {
                            LogLine.of(
                                            "kommo account's secrets cannot be opened, its key is missing")
                                    .with(LogKey.ACCOUNT, slug)
                                    .log(LOG, Logger.Level.ERROR);
                            return Uni.createFrom().voidItem();
                        });
    }
}
