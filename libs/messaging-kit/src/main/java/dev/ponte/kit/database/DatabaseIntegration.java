package dev.ponte.kit.database;

import dev.ponte.kit.integration.IntegrationState;
import dev.ponte.kit.integration.Integrations;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Called as the documents of its users call it, whoever runs the PostgreSQL. */
@ApplicationScoped
@HealthGroup(Integrations.GROUP)
class DatabaseIntegration implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Pool pool;

    DatabaseIntegration(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("SELECT 1")
                .execute()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(_ -> IntegrationState.CONNECTED)
                .onFailure()
                .recoverWithItem(IntegrationState.ERROR)
                .map(state -> Integrations.of("supabase", state));
    }
}
