package dev.ponte.conversation.channel;

import dev.ponte.kit.integration.Integrations;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Z-API, as the latest calls found it. */
@ApplicationScoped
@HealthGroup(Integrations.GROUP)
class ZapiIntegration implements HealthCheck {

    private final Integrations integrations;
    private final boolean configured;

    ZapiIntegration(Integrations integrations, ZapiConfig config) {
        this.integrations = integrations;
        this.configured = new ZapiInstances(config.accounts()).any();
    }

    @Override
    public HealthCheckResponse call() {
        return integrations.of("zapi", configured);
    }
}
