package dev.ponte.console.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a path; the more specific one wins, whatever their order. */
public final class RouteTable {

    private final Map<String, Route> byBase = new HashMap<>();
    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        for (Route route : routes) {
            Route other = byBase.putIfAbsent(route.pattern().base(), route);
            if (other != null) {
                throw new IllegalArgumentException(
                        "two routes for " + other.pattern() + ": " + other + ", " + route);
            }
        }
    }

    /** The suite's: all paths of the product, and the OpenAPI document of each service. */
    public static RouteTable ofTheSuite() {
        List<Route> all = new ArrayList<>(SuiteRoutes.ROUTES);
        for (SuiteService service : SuiteService.values()) {
            all.add(Route.to(service, "/openapi/" + service.id(), "/q/openapi"));
        }
        return new RouteTable(all);
    }

    /**
     * @param path normalised, without query
     * @return empty when no service owns it
     */
    public Optional<Route> find(String path) {
        String base = path;
        while (!base.isEmpty()) {
            Route route = byBase.get(base);
            if (route != null && route.pattern().matches(path)) {
                return Optional.of(route);
            }
            base = base.substring(0, base.lastIndexOf('/'));
        }
        return Optional.empty();
    }

    List<Route> routes() {
        return routes;
    }
}
