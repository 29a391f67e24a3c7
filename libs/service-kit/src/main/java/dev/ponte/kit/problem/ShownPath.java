package dev.ponte.kit.problem;

import io.vertx.ext.web.RoutingContext;

/**
 * The path that an error shows as {@code instance}: the request's own, unless a door with a secret
 * in its path said what to show instead.
 */
public final class ShownPath {

    private static final String KEY = ShownPath.class.getName();

    private ShownPath() {}

    /** Shows another path in the errors of this request. */
    public static void set(RoutingContext request, String path) {
        request.put(KEY, path);
    }

    static String of(RoutingContext request) {
        String shown = request.get(KEY);
        return shown != null ? shown : request.normalizedPath();
    }
}
