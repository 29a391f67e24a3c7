package dev.ponte.conversation.channel;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What we call of Z-API. Bodies come as text: they may be a page, or nothing. */
@Path("/instances/{instance}/token/{token}")
interface ZapiApi {

    @POST
    @Path("/send-text")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> sendText(
            @PathParam("instance") String instance,
            @PathParam("token") String token,
            @HeaderParam("Client-Token") @Nullable String clientToken,
            @HeaderParam("traceparent") @Nullable String traceparent,
            String body);

    @GET
    @Path("/status")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> status(
            @PathParam("instance") String instance,
            @PathParam("token") String token,
            @HeaderParam("Client-Token") @Nullable String clientToken);
}
