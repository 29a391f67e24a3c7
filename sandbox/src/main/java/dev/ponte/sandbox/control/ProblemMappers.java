package dev.ponte.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Errors of the control API as RFC 9457 problems: what was wrong with the order. */
final class ProblemMappers {
    @ServerExceptionMapper
    RestResponse<Map<String, Object>> wrong(IllegalArgumentException wrong) {
        return problem(400, "invalid-order", wrong.getMessage());
    }

    /** Whatever JAX-RS refuses by itself; a body that cannot be read says what is wrong with it. */
    @ServerExceptionMapper
    RestResponse<Map<String, Object>> refused(WebApplicationException wrong) {
        int status = wrong.getResponse().getStatus();
        return wrong.getCause() instanceof JsonProcessingException unreadable
                ? unreadable(unreadable)
                : problem(status, "http-" + status, null);
    }

    /** Named by itself, because Quarkus has a mapper for it that says nothing. */
    @ServerExceptionMapper
    RestResponse<Map<String, Object>> unfitting(MismatchedInputException wrong) {
        return unreadable(wrong);
    }

    private static RestResponse<Map<String, Object>> unreadable(JsonProcessingException wrong) {
        Throwable cause = wrong.getCause();
        return cause instanceof IllegalArgumentException
                ? problem(400, "invalid-order", cause.getMessage())
                : problem(400, "invalid-json", wrong.getOriginalMessage());
    }

    @ServerExceptionMapper
    RestResponse<Map<String, Object>> unknown(UnknownThingException wrong) {
        return problem(404, "not-found", wrong.getMessage());
    }

    private static RestResponse<Map<String, Object>> problem(
            int status, String code, @Nullable String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:ponte:problem:sandbox-" + code);
        body.put("title", Response.Status.fromStatusCode(status).getReasonPhrase());
        body.put("status", status);
        if (detail != null) {
            body.put("detail", detail);
        }
        return RestResponse.ResponseBuilder.<Map<String, Object>>create(status)
                .entity(body)
                .type("application/problem+json")
                .build();
    }
}
