package dev.ponte.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from exceptions to problems, apart from authentication. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;
    private final Instance<PassingFailure> passing;

    ProblemMappers(ProblemResponses responses, @Any Instance<PassingFailure> passing) {
        this.responses = responses;
        this.passing = passing;
    }

    @ServerExceptionMapper
    Response problem(ProblemException exception, RoutingContext request) {
        return responses.response(Problem.of(exception, ShownPath.of(request)), request);
    }

    @ServerExceptionMapper
    Response validation(ConstraintViolationException exception, RoutingContext request) {
        if (Violations.areOurs(exception)) {
            return unexpected(exception, request);
        }
        return responses.response(Violations.problem(exception, ShownPath.of(request)), request);
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException exception, RoutingContext request) {
        return responses.response(BadJson.problem(exception, ShownPath.of(request)), request);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, RoutingContext request) {
        Response response = exception.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return responses.response(BadJson.problem(unreadable, ShownPath.of(request)), request);
        }
        if (response.getStatus() >= 500) {
            LOG.errorf(exception, "request failed");
        }
        return responses.response(
                Problem.of(CommonProblem.ofStatus(response.getStatus()), ShownPath.of(request)),
                request);
    }

    /** The last resort: the caller learns that it was us, the log learns why. */
    @ServerExceptionMapper
    Response unexpected(Exception exception, RoutingContext request) {
        if (passing.stream().anyMatch(known -> known.passes(exception))) {
            LOG.warnf(exception, "request failed for now");
            return responses.response(
                    Problem.of(CommonProblem.UNAVAILABLE, ShownPath.of(request)), request);
        }
        LOG.errorf(exception, "request failed unexpectedly");
        return responses.response(
                Problem.of(CommonProblem.INTERNAL, ShownPath.of(request)), request);
    }
}
