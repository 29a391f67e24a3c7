package dev.ponte.gateway.intake;

import dev.ponte.kit.problem.ShownPath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads from a request what a delivery needs, and takes the secret out of all else. */
final class Request {

    static final String SECRET = "secret";
    static final String SECRET_HEADER = "X-Ponte-Secret";

    private static final String MASKED = "****";

    private Request() {}

    /**
     * @param path without the secret
     * @param pathSecret the secret, when it stands in the path
     */
    static Delivery delivery(
            RoutingContext context, String path, @Nullable String pathSecret, byte[] body) {
        HttpServerRequest request = context.request();
        // As exact as PostgreSQL keeps it: a replay has the time of the first time.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String shownPath = path;
        String secret = pathSecret != null ? pathSecret : request.getParam(SECRET);
        if (pathSecret != null) {
            shownPath = path + "/" + MASKED;
        } else if (secret != null) {
            shownPath = path + "?" + SECRET + "=" + MASKED;
        } else {
            secret = request.getHeader(SECRET_HEADER);
        }
        ShownPath.set(context, shownPath);
        return new Delivery(
                DeliveryIds.next(now),
                shownPath,
                new Delivery.Credentials(secret, request.getHeader("z-api-token")),
                request.getHeader("Content-Type"),
                body,
                now);
    }

    static @Nullable String traceparent(RoutingContext context) {
        return context.request().getHeader("traceparent");
    }
}
