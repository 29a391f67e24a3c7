package dev.ponte.console.route;

import dev.ponte.kit.status.PathPattern;
import org.jspecify.annotations.Nullable;

/**
 * A path of the front door and the service that owns it.
 *
 * @param servedAt the path at the service that stands for the pattern's base; null: the same
 */
public record Route(PathPattern pattern, SuiteService owner, @Nullable String servedAt) {

    static Route to(SuiteService owner, String pattern) {
        return new Route(new PathPattern(pattern), owner, null);
    }

    static Route to(SuiteService owner, String pattern, String servedAt) {
        return new Route(new PathPattern(pattern), owner, servedAt);
    }

    /** The path to ask the service for. */
    public String target(String path) {
        return servedAt == null ? path : servedAt + path.substring(pattern.base().length());
    }
}
