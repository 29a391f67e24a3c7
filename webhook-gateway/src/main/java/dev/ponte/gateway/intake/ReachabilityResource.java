package dev.ponte.gateway.intake;

import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.config.Sources;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers whoever sets a webhook up: this is the place, and these sources are open. */
@Path("webhooks/test")
@PermitAll
@Tag(name = "Webhooks")
class ReachabilityResource {

    private final Sources sources;

    ReachabilityResource(GatewaySettings settings) {
        this.sources = settings.sources();
    }

    /**
     * @param status {@code ok}: it could be reached
     * @param sources whether one is open of each kind; neither whose nor how many, for anybody may
     *     ask
     */
    record Reachability(String status, String service, Instant time, OpenSources sources) {}

    record OpenSources(boolean zapi, boolean kommo) {}

    @GET
    @Operation(summary = "Whether webhooks can be reached, and which sources are configured")
    public Reachability test() {
        return new Reachability(
                "ok",
                "webhook-gateway",
                Instant.now(),
                new OpenSources(!sources.zapi().isEmpty(), !sources.kommo().isEmpty()));
    }
}
