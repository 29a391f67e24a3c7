package dev.ponte.console.session;

import dev.ponte.kit.problem.ProblemException;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Begins and ends sessions. */
@ApplicationScoped
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final HttpAuthenticator authenticator;
    private final Sessions sessions;
    private final SignInConfig config;

    SignIn(HttpAuthenticator authenticator, Sessions sessions, SignInConfig config) {
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.config = config;
    }

    /** {@code configured} or {@code off}. */
    String offered() {
        return config.enabled() ? "configured" : "off";
    }

    /** Empty when nobody is signed in, or no longer. */
    Uni<Optional<Session>> who(RoutingContext request) {
        if (!config.enabled()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return sessions.of(request).onFailure(SignIn::ended).recoverWithItem(Optional.empty());
    }

    /**
     * One address for the whole way: begins at the provider, is where the provider sends the
     * browser back to, and goes on to {@code then} when somebody is signed in.
     *
     * @return where the browser is to go next
     */
    Uni<String> go(RoutingContext request, LocalPath then) {
        if (!config.enabled()) {
            throw SessionProblem.OFF.exception();
        }
        if (request.queryParams().contains("state")) {
            return comeBack(request);
        }
        return who(request)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .chain(
                        session ->
                                session.isPresent()
                                        ? Uni.createFrom().item(then.value())
                                        : begin(request));
    }

    /**
     * Ends the session in this browser.
     *
     * @return where to end the provider's
     */
    String end(RoutingContext request) {
        if (SessionPassage.lending(request.request()) != Lending.LENT) {
            throw SessionProblem.NOT_FROM_PAGE.exception();
        }
        sessions.forget(request);
        SessionCookies.forget(request);
        // Without the ID token as a hint: that would be a token in the browser's hands.
        return config.enabled()
                ? config.endSession()
                        .map(
                                place ->
                                        place
                                                + "?client_id="
                                                + encoded(config.clientId())
                                                + "&post_logout_redirect_uri="
                                                + encoded(start(request.request())))
                        .orElse(LocalPath.START.value())
                : LocalPath.START.value();
    }

    private Uni<String> begin(RoutingContext request) {
        SessionCookies.forget(request);
        return authenticator
                .getChallenge(request)
                .onFailure()
                .transform(failure -> failed(failure, SessionProblem.UNAVAILABLE))
                .map(SignIn::place);
    }

    /**
     * With a new session we are sent to where the sign-in began. From there straight on: to look at
     * the session first would go round in circles where a provider gives tokens that end at once.
     */
    private Uni<String> comeBack(RoutingContext request) {
        return authenticator
                .attemptAuthentication(request)
                .onItem()
                .ifNull()
                .failWith(SessionProblem.FAILED::exception)
                .map(identity -> LocalPath.START.value())
                .onFailure(AuthenticationRedirectException.class)
                .recoverWithItem(
                        begun -> then(((AuthenticationRedirectException) begun).getRedirectUri()))
                .onFailure()
                .transform(failure -> failed(failure, SessionProblem.FAILED));
    }

    private static String then(String begun) {
        List<String> asked = new QueryStringDecoder(begun).parameters().get("then");
        return LocalPath.of(asked == null ? null : asked.getFirst())
                .orElse(LocalPath.START)
                .value();
    }

    private static String place(ChallengeData challenge) {
        if (challenge == null || challenge.status != 302) {
            throw SessionProblem.FAILED.exception();
        }
        return String.valueOf(challenge.getHeaders().get(HttpHeaders.LOCATION));
    }

    private static boolean ended(Throwable failure) {
        return failure instanceof ProblemException problem
                && problem.type() == SessionProblem.EXPIRED;
    }

    private static ProblemException failed(Throwable failure, SessionProblem problem) {
        LOG.warnf("%s (%s)", problem.code(), failure.getClass().getSimpleName());
        return problem.exception();
    }

    private static String start(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority() + LocalPath.START.value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
