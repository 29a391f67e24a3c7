package dev.ponte.conversation.responder;

import dev.ponte.kit.integration.Integrations;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The language model, as the latest calls found it. */
@ApplicationScoped
@HealthGroup(Integrations.GROUP)
class LlmIntegration implements HealthCheck {

    private final Integrations integrations;
    private final boolean configured;

    LlmIntegration(Integrations integrations, ResponderConfig config) {
        this.integrations = integrations;
        this.configured = !ChatClient.lacksKey(config);
    }

    @Override
    public HealthCheckResponse call() {
        return integrations.of("openai", configured);
    }
}
