package dev.ponte.crm.relay;

import dev.ponte.crm.egress.KommoCall;
import dev.ponte.crm.egress.KommoCall.Method;
import dev.ponte.crm.egress.KommoFailure;
import dev.ponte.crm.egress.KommoGate;
import dev.ponte.crm.egress.Lane;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Roles;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Any call of Kommo's API v4 (and v2), of any account, for services. Tokens, pace, repetitions and
 * splitting are ours; path, query and body are Kommo's own. Answers go to a neighbour as they are:
 * packing and unpacking them takes longer than sending them.
 */
@Path("/internal/kommo/{account}/{version: api/v[24]}/{rest: .+}")
@RolesAllowed({Roles.SERVICE, Roles.ADMIN})
@Consumes(MediaType.WILDCARD)
@Tag(name = "Kommo, for services")
public class RelayResource {

    static final String LANE = "Ponte-Lane";
    static final String DEADLINE = "Ponte-Deadline";

    private static final long LONGEST_MILLIS = Duration.ofMinutes(10).toMillis();

    private final KommoGate gate;

    RelayResource(KommoGate gate) {
        this.gate = gate;
    }

    /** Whom it concerns and how urgent it is; the same for every verb. */
    @SuppressWarnings("NullAway.Init") // JAX-RS fills it in.
    public static class Order {

        @PathParam("account")
        String account;

        @Context UriInfo uri;

        @HeaderParam(LANE)
        @DefaultValue("bulk")
        String lane;

        @HeaderParam(DEADLINE)
        @DefaultValue("30000")
        long deadline;

        KommoCall call(Method method, byte @Nullable [] body) {
            return new KommoCall(
                    account,
                    method,
                    pathAndQuery(uri),
                    body == null || body.length == 0 ? null : body,
                    laneNamed(lane),
                    patienceOf(deadline));
        }
    }

    @GET
    @Uncompressed
    @Operation(summary = "Reads from Kommo")
    public Uni<Response> get(@BeanParam Order order) {
        return relay(order.call(Method.GET, null));
    }

    @POST
    @Uncompressed
    @Operation(summary = "Creates in Kommo; never repeated when it may have been done")
    public Uni<Response> post(@BeanParam Order order, byte @Nullable [] body) {
        return relay(order.call(Method.POST, body));
    }

    @PATCH
    @Uncompressed
    @Operation(summary = "Changes in Kommo")
    public Uni<Response> patch(@BeanParam Order order, byte @Nullable [] body) {
        return relay(order.call(Method.PATCH, body));
    }

    @PUT
    @Uncompressed
    @Operation(summary = "Replaces in Kommo")
    public Uni<Response> put(@BeanParam Order order, byte @Nullable [] body) {
        return relay(order.call(Method.PUT, body));
    }

    @DELETE
    @Uncompressed
    @Operation(summary = "Removes from Kommo; webhooks are named in a body")
    public Uni<Response> delete(@BeanParam Order order, byte @Nullable [] body) {
        return relay(order.call(Method.DELETE, body));
    }

    private Uni<Response> relay(KommoCall call) {
        return gate.call(call)
                .onFailure(KommoFailure.class)
                .transform(failure -> KommoProblems.of((KommoFailure) failure))
                .map(reply -> response(reply, call));
    }

    /** As it came, still encoded: what Kommo is asked is the caller's business. */
    private static String pathAndQuery(UriInfo uri) {
        String raw = uri.getRequestUri().getRawPath();
        String path = raw.substring(raw.indexOf("/api/v"));
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? path : path + "?" + query;
    }

    private static Response response(KommoReply reply, KommoCall call) {
        if (!reply.successful()) {
            throw Refusal.of(reply, call.body());
        }
        Response.ResponseBuilder response = Response.status(reply.status());
        if (reply.body().length > 0) {
            response.entity(reply.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }

    private static Lane laneNamed(String lane) {
        return switch (lane.strip().toLowerCase(Locale.ROOT)) {
            case "interactive" -> Lane.INTERACTIVE;
            case "bulk" -> Lane.BULK;
            default ->
                    throw new ProblemException(
                            CommonProblem.BAD_REQUEST,
                            new Text(
                                    LANE + " is interactive or bulk",
                                    LANE + " é interactive ou bulk"));
        };
    }

    private static Duration patienceOf(long millis) {
        if (millis < 1 || millis > LONGEST_MILLIS) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    new Text(
                            DEADLINE + " is in milliseconds, 1 to " + LONGEST_MILLIS,
                            DEADLINE + " é em milissegundos, de 1 a " + LONGEST_MILLIS));
        }
        return Duration.ofMillis(millis);
    }
}
