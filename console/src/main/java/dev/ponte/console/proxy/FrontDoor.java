package dev.ponte.console.proxy;

import dev.ponte.console.route.Route;
import dev.ponte.console.route.RouteTable;
import dev.ponte.console.suite.ServiceClient;
import dev.ponte.console.suite.SuiteConfig;
import dev.ponte.kit.problem.PlainProblems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    FrontDoor(ServiceClient client, SuiteConfig config, PlainProblems problems) {
        this.client = client;
        this.config = config;
        this.problems = problems;
    }

    void open(@Observes Router router) {
        router.route()
                .handler(
                        request ->
                                routes.find(request.normalizedPath())
                                        .ifPresentOrElse(
                                                route -> forward(request, route), request::next));
    }

    /** A proxy object per request costs nothing: the connections belong to the client. */
    private void forward(RoutingContext request, Route route) {
        HttpProxy.reverseProxy(client.http())
                .origin(
                        context ->
                                context.client()
                                        .request(
                                                client.address(route.owner())
                                                        .setIdleTimeout(
                                                                config.idleTimeout().toMillis())))
                .addInterceptor(
                        new Passage(
                                request,
                                route,
                                failure -> {
                                    DoorProblem problem = DoorProblem.of(failure);
                                    LOG.warnf(
                                            "%s: %s (%s)",
                                            route.owner().id(),
                                            problem.code(),
                                            failure.getClass().getSimpleName());
                                    return problems.answer(problem.of(route.owner()), request);
                                }))
                .handle(request.request());
    }
}
