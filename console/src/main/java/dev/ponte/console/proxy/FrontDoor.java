package dev.ponte.console.proxy;

import dev.ponte.console.route.Route;
import dev.ponte.console.route.RouteTable;
import dev.ponte.console.session.SessionPassage;
import dev.ponte.console.suite.ServiceClient;
import dev.ponte.console.suite.SuiteConfig;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.PlainProblems;
import dev.ponte.kit.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Hands every path that a service owns to that service, streaming both ways. All else goes on to
 * the console's own resources.
 */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);

    private final RouteTable routes = RouteTable.ofTheSuite();
    private final ServiceClient client;
    private final SuiteConfig config;
    private final PlainProblems problems;
    private final SessionPassage sessions;
    private final Crowd crowd;

    FrontDoor(
            ServiceClient client,
            SuiteConfig config,
            PlainProblems problems,
            SessionPassage sessions,
            Crowd crowd) {
        this.client = client;
        this.config = config;
        this.problems = problems;
        this.sessions = sessions;
        this.crowd = crowd;
    }

    void open(@Observes Router router) {
        router.route()
                .handler(
                        request ->
                                routes.find(request.normalizedPath())
                                        .ifPresentOrElse(
                                                route -> enter(request, route), request::next));
    }

    /** A request with a session waits, unread, until it is known in whose name it goes on. */
    private void enter(RoutingContext request, Route route) {
        if (!sessions.concerns(request.request())) {
            forward(request, route, Optional.empty());
            return;
        }
        request.request().pause();
        sessions.token(request)
                .subscribe()
                .with(token -> forward(request, route, token), failure -> refuse(request, failure));
    }

    private void refuse(RoutingContext request, Throwable failure) {
        if (failure instanceof ProblemException problem) {
            LOG.infof("request refused: %s", problem.type().code());
            problems.end(problem, request);
        } else {
            LOG.errorf(failure, "a session could not be looked at");
            problems.end(new ProblemException(CommonProblem.INTERNAL), request);
        }
    }

    /**
     * Whoever has left while waiting for his turn is not passed on: the end of his body would never
     * come, and the service would wait for it, and the connection with it.
     */
    private static Future<HttpClientRequest> unlessGone(
            RoutingContext caller, HttpClientRequest onward) {
        if (!caller.response().closed()) {
            return Future.succeededFuture(onward);
        }
        // Without one the client would log the reset as an error.
        onward.exceptionHandler(_ -> {});
        onward.reset();
        return Future.failedFuture(new HttpClosedException("the caller has left"));
    }

    /** A proxy object per request costs nothing: the connections belong to the client. */
    private void forward(RoutingContext request, Route route, Optional<String> token) {
        HttpProxy.reverseProxy(client.http())
                .origin(
                        context ->
                                context.client()
                                        .request(
                                                client.address(route.owner())
                                                        .setIdleTimeout(
                                                                config.idleTimeout().toMillis()))
                                        .compose(onward -> unlessGone(request, onward)))
                .addInterceptor(
                        new Passage(
                                request,
                                route,
                                token,
                                crowd,
                                problem -> problems.answer(problem.of(route.owner()), request)))
                .handle(request.request());
    }
}
