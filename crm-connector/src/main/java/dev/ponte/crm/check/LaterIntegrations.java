package dev.ponte.crm.check;

import dev.ponte.kit.integration.IntegrationState;
import dev.ponte.kit.integration.Integrations;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;

/** Systems whose turn has not come: there is nothing to configure yet. */
final class LaterIntegrations {

    @Produces
    @Singleton
    @HealthGroup(Integrations.GROUP)
    HealthCheck chatwoot() {
        return () -> Integrations.of("chatwoot", IntegrationState.NOT_CONFIGURED);
    }

    @Produces
    @Singleton
    @HealthGroup(Integrations.GROUP)
    HealthCheck piperun() {
        return () -> Integrations.of("piperun", IntegrationState.NOT_CONFIGURED);
    }
}
