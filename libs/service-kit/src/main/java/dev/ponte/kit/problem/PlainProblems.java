package dev.ponte.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;

/** Problems where JAX-RS is not at work: plain routes, a proxy. */
@ApplicationScoped
public class PlainProblems {

    /** An answer, to be written by whoever asked for it. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private final ProblemResponses responses;

    PlainProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    /** The problem in the language of the request's reader. */
    public Answer answer(ProblemException problem, RoutingContext request) {
        Locale locale = ProblemResponses.locale(request);
        return new Answer(
                problem.type().status(),
                Map.of(
                        HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE,
                        HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag(),
                        HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                responses.write(Problem.of(problem, ShownPath.of(request)), locale));
    }

    /** Ends the request with the problem. */
    public void end(ProblemException problem, RoutingContext request) {
        Answer answer = answer(problem, request);
        request.response().setStatusCode(answer.status());
        answer.headers().forEach(request.response()::putHeader);
        request.response().end(answer.body());
    }
}
