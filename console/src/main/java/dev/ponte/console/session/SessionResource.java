package dev.ponte.console.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ponte.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What pages ask about the person in front of them; open, since it is how one gets in. */
@Path("/session")
class SessionResource {

    /**
     * Who is signed in.
     *
     * @param name null when nobody is
     * @param roles the same; those that the services check, the least first
     * @param signIn {@code configured}, or {@code off} when nobody can
     */
    record State(
            @JsonProperty("signed_in") boolean signedIn,
            @Nullable String name,
            @Nullable List<String> roles,
            @JsonProperty("sign_in") String signIn) {}

    /**
     * Signed out.
     *
     * @param goTo where the browser ends the provider's session too, or the start page
     */
    record SignedOut(@JsonProperty("go_to") String goTo) {}

    private final SignIn signIn;

    SessionResource(SignIn signIn) {
        this.signIn = signIn;
    }

    @GET
    @PermitAll
    @Operation(summary = "Who is signed in in this browser")
    public Uni<Response> state(@Context RoutingContext request) {
        return signIn.who(request)
                .map(session -> session.map(this::of).orElseGet(this::nobody))
                .map(SessionResource::answer);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(
            summary = "Sign in",
            description = "For the browser to go to, not to be fetched. Leads back to then.")
    public Uni<Response> signIn(
            @RestQuery @Nullable String then,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String formats,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context RoutingContext request) {
        Uni<Response> way =
                Uni.createFrom()
                        .optional(LocalPath.of(then))
                        .onItem()
                        .ifNull()
                        .failWith(SessionProblem.NOT_OUR_PATH::exception)
                        .chain(place -> signIn.go(request, place))
                        .map(SessionResource::redirect);
        return formats == null || !formats.contains(MediaType.TEXT_HTML)
                ? way
                : way.onFailure(ProblemException.class)
                        .recoverWithUni(
                                problem -> SignInPage.of((ProblemException) problem, languages));
    }

    @POST
    @Path("sign-out")
    @PermitAll
    @Operation(
            summary = "Sign out",
            description =
                    "Needs the header X-Ponte-Request: console, as all that changes something.")
    public Response signOut(@Context RoutingContext request) {
        return answer(new SignedOut(signIn.end(request)));
    }

    private State of(Session session) {
        return new State(true, session.name(), session.roles(), signIn.offered());
    }

    private State nobody() {
        return new State(false, null, null, signIn.offered());
    }

    private static Response answer(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response redirect(String place) {
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, place)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
