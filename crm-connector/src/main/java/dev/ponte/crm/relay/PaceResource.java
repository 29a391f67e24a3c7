package dev.ponte.crm.relay;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.crm.egress.Pace;
import dev.ponte.crm.egress.PaceConfig;
import dev.ponte.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How fast calls to Kommo go out, for services that say how long their work takes. */
@Path("/internal/pace")
@Tag(name = "Kommo, for services")
public class PaceResource {

    private final Pace pace;

    PaceResource(PaceConfig config) {
        this.pace = Pace.of(config);
    }

    /**
     * Calls a second.
     *
     * @param perAccount of one account
     * @param inAll of all accounts together; null when that has no limit
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record PaceView(double perAccount, @Nullable Double inAll) {}

    @GET
    @RolesAllowed({Roles.SERVICE, Roles.ADMIN})
    @Operation(summary = "Calls a second, of one account and in all")
    public PaceView pace() {
        return new PaceView(pace.perAccount(), pace.inAll());
    }
}
