package dev.ponte.kit.status;

import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Roles;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Says at the paths of planned features what they will be. JAX-RS prefers more specific paths, so a
 * real resource needs nothing from here. The wildcard stands at the methods: at the class it would
 * win over real resources whose class is at the root. Closed as the real ones will be.
 */
@Path("/")
@RolesAllowed(Roles.VIEWER)
@IfBuildProperty(name = "ponte.status.planned-paths", stringValue = "true")
class PlannedPathsResource {

    private static final String ANY = "{path: .+}";

    private final ServicePlan plan;

    PlannedPathsResource(ServicePlan plan) {
        this.plan = plan;
    }

    @GET
    @Path(ANY)
    @Operation(hidden = true)
    public void get(@RestPath String path) {
        refuse(path);
    }

    @POST
    @Path(ANY)
    @Operation(hidden = true)
    public void post(@RestPath String path) {
        refuse(path);
    }

    @PUT
    @Path(ANY)
    @Operation(hidden = true)
    public void put(@RestPath String path) {
        refuse(path);
    }

    @PATCH
    @Path(ANY)
    @Operation(hidden = true)
    public void patch(@RestPath String path) {
        refuse(path);
    }

    @DELETE
    @Path(ANY)
    @Operation(hidden = true)
    public void delete(@RestPath String path) {
        refuse(path);
    }

    private void refuse(String path) {
        throw plan.plannedAt("/" + path)
                .map(StatusProblem::notYet)
                .orElseGet(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
