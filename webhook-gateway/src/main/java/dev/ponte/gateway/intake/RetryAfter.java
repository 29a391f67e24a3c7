package dev.ponte.gateway.intake;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the caller of a 503 when to come again. */
class RetryAfter {

    private static final String SECONDS = "5";

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (response.getStatus() == GatewayProblem.NOT_STORED.status()) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
