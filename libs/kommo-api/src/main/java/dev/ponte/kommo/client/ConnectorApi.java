package dev.ponte.kommo.client;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * crm-connector's door to Kommo: Kommo's own paths, queries and bodies below {@code
 * /internal/kommo/{account}/api/v4}. The URL comes whole, because the next page of a list is a link
 * of Kommo's. Bodies come as text: they may be nothing.
 */
@Path("")
interface ConnectorApi {

    String LANE = "Ponte-Lane";
    String DEADLINE = "Ponte-Deadline";
    String TRACE = "traceparent";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> get(
            @Url String url,
            @HeaderParam(LANE) String lane,
            @HeaderParam(DEADLINE) String milliseconds,
            @HeaderParam(TRACE) @Nullable String traceparent);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> post(
            @Url String url,
            @HeaderParam(LANE) String lane,
            @HeaderParam(DEADLINE) String milliseconds,
            @HeaderParam(TRACE) @Nullable String traceparent,
            String body);

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> patch(
            @Url String url,
            @HeaderParam(LANE) String lane,
            @HeaderParam(DEADLINE) String milliseconds,
            @HeaderParam(TRACE) @Nullable String traceparent,
            String body);

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> delete(
            @Url String url,
            @HeaderParam(LANE) String lane,
            @HeaderParam(DEADLINE) String milliseconds,
            @HeaderParam(TRACE) @Nullable String traceparent);

    /** Webhooks are named in the body. */
    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> deleteNamed(
            @Url String url,
            @HeaderParam(LANE) String lane,
            @HeaderParam(DEADLINE) String milliseconds,
            @HeaderParam(TRACE) @Nullable String traceparent,
            String body);
}
