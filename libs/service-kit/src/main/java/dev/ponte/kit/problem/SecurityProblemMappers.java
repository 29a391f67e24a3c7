package dev.ponte.kit.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** 401 and 403 in our shape, with the challenge that tells a client how to sign in. */
class SecurityProblemMappers {

    private final ProblemResponses responses;

    SecurityProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Uni<Response> unauthorized(UnauthorizedException exception, RoutingContext request) {
        return challenged(request);
    }

    @ServerExceptionMapper
    Uni<Response> failed(AuthenticationFailedException exception, RoutingContext request) {
        return challenged(request);
    }

    @ServerExceptionMapper
    Uni<Response> incomplete(AuthenticationCompletionException exception, RoutingContext request) {
        return challenged(request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, RoutingContext request) {
        return responses.response(
                Problem.of(CommonProblem.FORBIDDEN, ShownPath.of(request)), request);
    }

    private Uni<Response> challenged(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        Uni<@Nullable ChallengeData> challenge =
                authenticator == null
                        ? Uni.createFrom().nullItem()
                        : authenticator.getChallenge(request);
        // Without a challenge the answer is still a 401: the header is a courtesy.
        return challenge.onFailure().recoverWithNull().map(data -> unauthenticated(request, data));
    }

    private Response unauthenticated(RoutingContext request, @Nullable ChallengeData challenge) {
        Response.ResponseBuilder answer =
                responses.builder(
                        Problem.of(CommonProblem.UNAUTHENTICATED, ShownPath.of(request)), request);
        if (challenge != null && challenge.status == 401) {
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        }
        return answer.build();
    }
}
