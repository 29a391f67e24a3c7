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

/** Kommo's webhooks: bracketed forms as Kommo sends them, or the same as JSON. */
@Path("webhooks/kommo")
@PermitAll
@Tag(name = "Webhooks")
class KommoResource {

    private static final String PATH = "/webhooks/kommo";

    private final KommoDoor door;
    private final Intake intake;

    KommoResource(KommoDoor door, Intake intake) {
        this.door = door;
        this.intake = intake;
    }

    @POST
    @Operation(summary = "A Kommo webhook; secret as query 'secret' or header X-Ponte-Secret")
    @APIResponse(responseCode = "200", description = ACCEPTED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "503", description = NOT_STORED)
    public Uni<RestResponse<Void>> hook(@Context RoutingContext request, byte[] body) {
        return take(request, null, body);
    }

    @POST
    @Path("{secret}")
    @Operation(summary = "A Kommo webhook; secret in the path")
    @APIResponse(responseCode = "200", description = ACCEPTED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "503", description = NOT_STORED)
    public Uni<RestResponse<Void>> hook(
            @PathParam("secret") String secret, @Context RoutingContext request, byte[] body) {
        return take(request, secret, body);
    }

    private Uni<RestResponse<Void>> take(
            RoutingContext request, @Nullable String secret, byte[] body) {
        Delivery delivery = Request.delivery(request, PATH, secret, body);
        return intake.take(door, delivery, Request.traceparent(request))
                .map(stored -> RestResponse.ok());
    }
}
