package dev.ponte.kit.integration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Makes the checks of a service's integrations. */
@ApplicationScoped
public class Integrations {

    /** They answer at {@code /q/health/group/integrations}, and are no part of readiness. */
    public static final String GROUP = "integrations";

    /** Where a check's data has its {@link IntegrationState}. */
    public static final String STATE = "state";

    private final LastCalls calls;

    Integrations(LastCalls calls) {
        this.calls = calls;
    }

    /**
     * By the latest calls.
     *
     * @param system as the call log names it
     * @param configured whether it can be called at all
     */
    public HealthCheckResponse of(String system, boolean configured) {
        return of(system, configured ? calls.state(system) : IntegrationState.NOT_CONFIGURED);
    }

    /** When the service knows better. */
    public static HealthCheckResponse of(String system, IntegrationState state) {
        return HealthCheckResponse.named(system)
                .status(state != IntegrationState.ERROR)
                .withData(STATE, state.code())
                .build();
    }
}
