package dev.ponte.kit.http;

import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** One room per role. */
@Path("/guarded")
class GuardedDoor {

    private final Caller caller;

    GuardedDoor(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/viewer")
    @RolesAllowed(Roles.VIEWER)
    public String viewer() {
        return caller.name() + " in " + caller.account();
    }

    @GET
    @Path("/operator")
    @RolesAllowed(Roles.OPERATOR)
    public String operator() {
        return caller.name();
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.ADMIN)
    public String admin() {
        return caller.name();
    }

    @GET
    @Path("/service")
    @RolesAllowed(Roles.SERVICE)
    public String service() {
        return caller.name();
    }

    @GET
    @Path("/forgotten")
    public String withoutAnnotation() {
        return "nobody gets here";
    }
}
