package dev.ponte.crm.api;

import dev.ponte.crm.egress.Stops;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether calls to Kommo go out at all. */
@Path("/api/kommo/traffic")
@Tag(name = "Kommo accounts")
public class TrafficResource {

    private final Stops stops;
    private final Caller caller;

    TrafficResource(Stops stops, Caller caller) {
        this.stops = stops;
        this.caller = caller;
    }

    /**
     * @param account whose call Kommo refused with a page, which shuts all of us out
     */
    public record Traffic(
            boolean stopped,
            @Nullable String account,
            @Nullable String reason,
            @Nullable Instant since) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Whether calls to Kommo are stopped, since when and why")
    public Uni<Traffic> traffic() {
        return stops.inForce()
                .map(
                        stop ->
                                stop.map(
                                                it ->
                                                        new Traffic(
                                                                true,
                                                                it.account(),
                                                                it.reason(),
                                                                it.since()))
                                        .orElse(new Traffic(false, null, null, null)));
    }

    @POST
    @Path("resume")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Lets calls out again, once the reason is gone")
    public Uni<Traffic> resume() {
        return stops.resume(caller.name())
                .chain(
                        was ->
                                was
                                        ? traffic()
                                        : Uni.createFrom()
                                                .failure(
                                                        new ProblemException(
                                                                AccountProblem.NOT_STOPPED)));
    }
}
