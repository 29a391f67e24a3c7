package dev.ponte.sync.kommo;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** crm-connector's accounts, over HTTP. Errors are answers here. */
@Path("/api/kommo/accounts")
@Produces(MediaType.APPLICATION_JSON)
interface CrmApi {

    String API_KEY = "X-API-Key";

    @GET
    Uni<Response> all(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(API_KEY) @Nullable String apiKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language);

    @GET
    @Path("{account}")
    Uni<Response> one(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(API_KEY) @Nullable String apiKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> add(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(API_KEY) @Nullable String apiKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            String body);

    @POST
    @Path("{account}/sign-in")
    Uni<Response> signIn(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(API_KEY) @Nullable String apiKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language);

    @DELETE
    @Path("{account}")
    Uni<Response> remove(
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(API_KEY) @Nullable String apiKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language);
}
