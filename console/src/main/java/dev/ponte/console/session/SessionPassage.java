package dev.ponte.console.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** In whose name a request goes through the front door. */
@ApplicationScoped
public class SessionPassage {

    private final Sessions sessions;
    private final SignInConfig config;

    SessionPassage(Sessions sessions, SignInConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    /** Whether a session is all that it has to show; any other request passes as it came. */
    public boolean concerns(HttpServerRequest request) {
        return config.enabled() && SessionCookies.alone(request);
    }

    /**
     * The token to go on with; empty: as anybody. Fails with the problem to be answered: 403 {@code
     * request-not-from-console}, 401 {@code session-expired}, 503 {@code sign-in-unavailable}.
     */
    public Uni<Optional<String>> token(RoutingContext request) {
        return switch (lending(request.request())) {
            case LENT -> sessions.of(request).map(session -> session.map(Session::accessToken));
            case WITHHELD -> Uni.createFrom().item(Optional.empty());
            case REFUSED -> Uni.createFrom().failure(SessionProblem.NOT_FROM_PAGE.exception());
        };
    }

    static Lending lending(HttpServerRequest request) {
        return Lending.of(
                request.method().name(),
                request.getHeader(Lending.MARK),
                request.getHeader("Sec-Fetch-Site"));
    }
}
