package dev.ponte.console.proxy;

import dev.ponte.console.route.Route;
import dev.ponte.console.session.SessionCookies;
import dev.ponte.kit.problem.PlainProblems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One request on its way through the door. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    /** Speak of the connection to the service; those of requests the proxy drops by itself. */
    private static final List<String> HOP_BY_HOP =
            List.of("Connection", "Keep-Alive", "Proxy-Authenticate", "Trailer", "Upgrade");

    private final RoutingContext routing;
    private final Route route;
    private final Optional<String> token;
    private final Crowd crowd;
    private final Function<DoorProblem, PlainProblems.Answer> explain;

    /**
     * @param token of the session in whose name it goes on; empty: as it came
     * @param explain the answer when the service gives none
     */
    Passage(
            RoutingContext routing,
            Route route,
            Optional<String> token,
            Crowd crowd,
            Function<DoorProblem, PlainProblems.Answer> explain) {
        this.routing = routing;
        this.route = route;
        this.token = token;
        this.crowd = crowd;
        this.explain = explain;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        return crowd.inTurn(route.owner(), () -> passOn(context))
                .recover(failure -> Future.succeededFuture(answer(request, why(failure))));
    }

    private Future<ProxyResponse> passOn(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setURI(target());
        forwarded(routing.request()).writeTo(request.headers());
        SessionCookies.withhold(request.headers());
        token.ifPresent(it -> request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + it));
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HOP_BY_HOP.forEach(context.response().headers()::remove);
        return context.sendResponse();
    }

    /** The path that was matched, so that the service sees no other path than the table did. */
    private String target() {
        String query = routing.request().query();
        String path = route.target(routing.normalizedPath());
        return query == null ? path : path + "?" + query;
    }

    private static ForwardedHeaders forwarded(HttpServerRequest request) {
        SocketAddress client = request.remoteAddress();
        return new ForwardedHeaders(
                client == null
                        ? "unknown"
                        : Objects.requireNonNullElse(client.hostAddress(), client.host()),
                request.scheme(),
                String.valueOf(request.authority()));
    }

    private DoorProblem why(Throwable failure) {
        DoorProblem problem = DoorProblem.of(failure);
        if (problem != DoorProblem.CROWDED && !routing.response().closed()) {
            LOG.warnf(
                    "%s: %s (%s)",
                    route.owner().id(), problem.code(), failure.getClass().getSimpleName());
        }
        return problem;
    }

    private ProxyResponse answer(ProxyRequest request, DoorProblem problem) {
        PlainProblems.Answer answer = explain.apply(problem);
        ProxyResponse response = request.release().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        problem.retryAfterSeconds()
                .ifPresent(seconds -> response.putHeader("Retry-After", String.valueOf(seconds)));
        return response.setBody(Body.body(Buffer.buffer(answer.body())));
    }
}
