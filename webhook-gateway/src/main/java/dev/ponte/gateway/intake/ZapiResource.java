package dev.ponte.gateway.intake;

import static dev.ponte.gateway.intake.WebhookDocs.ACCEPTED;
import static dev.ponte.gateway.intake.WebhookDocs.NOT_STORED;
import static dev.ponte.gateway.intake.WebhookDocs.UNKNOWN;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Z-API's callbacks. The path is the integrator's choice, one for all or one for each kind: what a
 * callback is stands in its {@code type}.
 */
@Path("/")
@PermitAll
@Tag(name = "Webhooks", description = "Doors for machines; each source has its own secret.")
class ZapiResource {

    private static final String KINDS =
            "{kind: text|audio|received|delivery|status|connected|disconnected|presence}";

    private final ZapiDoor door;
    private final Intake intake;

    ZapiResource(ZapiDoor door, Intake intake) {
        this.door = door;
        this.intake = intake;
    }

    @POST
    @Path("webhook/" + KINDS)
    @Operation(summary = "A Z-API callback; secret as query 'secret' or header X-Ponte-Secret")
    @APIResponse(responseCode = "200", description = ACCEPTED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "503", description = NOT_STORED)
    public Uni<RestResponse<Void>> callback(
            @PathParam("kind") String kind, @Context RoutingContext request, byte[] body) {
        return take(request, "/webhook/" + kind, null, body);
    }

    @POST
    @Path("webhook/" + KINDS + "/{secret}")
    @Operation(summary = "A Z-API callback; secret in the path")
    @APIResponse(responseCode = "200", description = ACCEPTED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "503", description = NOT_STORED)
    public Uni<RestResponse<Void>> callback(
            @PathParam("kind") String kind,
            @PathParam("secret") String secret,
            @Context RoutingContext request,
            byte[] body) {
        return take(request, "/webhook/" + kind, secret, body);
    }

    @POST
    @Path("webhooks/zapi")
    @Operation(summary = "Any Z-API callback; secret as query 'secret' or header X-Ponte-Secret")
    @APIResponse(responseCode = "200", description = ACCEPTED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "503", description = NOT_STORED)
    public Uni<RestResponse<Void>> any(@Context RoutingContext request, byte[] body) {
        return take(request, "/webhooks/zapi", null, body);
    }

    @POST
    @Path("webhooks/zapi/{secret}")
    @Operation(summary = "Any Z-API callback; secret in the path")
    @APIResponse(responseCode = "200", description = ACCEPTED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "503", description = NOT_STORED)
    public Uni<RestResponse<Void>> any(
            @PathParam("secret") String secret, @Context RoutingContext request, byte[] body) {
        return take(request, "/webhooks/zapi", secret, body);
    }

    private Uni<RestResponse<Void>> take(
            RoutingContext request, String path, @Nullable String secret, byte[] body) {
        Delivery delivery = Request.delivery(request, path, secret, body);
        return intake.take(door, delivery, Request.traceparent(request))
                .map(stored -> RestResponse.ok());
    }
}
