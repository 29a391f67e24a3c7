package dev.ponte.crm.check;

import dev.ponte.crm.account.Accounts;
import dev.ponte.crm.account.KommoAccount;
import dev.ponte.crm.account.KommoAccount.State;
import dev.ponte.crm.egress.Stops;
import dev.ponte.kit.integration.IntegrationState;
import dev.ponte.kit.integration.Integrations;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Kommo: an error while we are shut out or no account lets us in, else as the latest calls found
 * it.
 */
@ApplicationScoped
@HealthGroup(Integrations.GROUP)
class KommoIntegration implements AsyncHealthCheck {

    private static final String KOMMO = "kommo";

    private final Accounts accounts;
    private final Stops stops;
    private final Integrations integrations;

    KommoIntegration(Accounts accounts, Stops stops, Integrations integrations) {
        this.accounts = accounts;
        this.stops = stops;
        this.integrations = integrations;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return stops.inForce()
                .chain(stop -> stop.isPresent() ? error() : accounts.all().map(this::byAccounts))
                .onFailure()
                .recoverWithUni(KommoIntegration::error);
    }

    private HealthCheckResponse byAccounts(List<KommoAccount> all) {
        List<KommoAccount> signedIn =
                all.stream().filter(account -> account.state() != State.NEW).toList();
        boolean letIn = signedIn.stream().anyMatch(account -> account.state() == State.CONNECTED);
        return signedIn.isEmpty() || letIn
                ? integrations.of(KOMMO, letIn)
                : Integrations.of(KOMMO, IntegrationState.ERROR);
    }

    private static Uni<HealthCheckResponse> error() {
        return Uni.createFrom().item(Integrations.of(KOMMO, IntegrationState.ERROR));
    }
}
