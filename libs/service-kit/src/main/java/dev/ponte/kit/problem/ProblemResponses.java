package dev.ponte.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.kit.i18n.Languages;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;

/** Problems as JAX-RS answers; {@link PlainProblems} serves everything else. */
@ApplicationScoped
class ProblemResponses {

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    Response response(Problem problem, RoutingContext request) {
        return builder(problem, request).build();
    }

    Response.ResponseBuilder builder(Problem problem, RoutingContext request) {
        Locale locale = locale(request);
        return Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(write(problem, locale));
    }

    String write(Problem problem, Locale locale) {
        Map<String, Object> body = problem.body(locale);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the extensions of " + problem.type().code() + " are no JSON values", e);
        }
    }

    static Locale locale(RoutingContext request) {
        return Languages.best(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
