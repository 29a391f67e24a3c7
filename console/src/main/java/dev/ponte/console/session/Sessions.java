package dev.ponte.console.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ponte.kit.problem.ProblemException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Whose session a request comes with.
 *
 * <p>A page asks for several things at once. When its token is due to be renewed, all of them come
 * with the same refresh token, and a provider that gives a new one each time takes the second use
 * of the old for a theft. So each set of cookies is looked at once, and whoever comes with it in
 * the next moments is told the same, new cookies included.
 */
@ApplicationScoped
class Sessions {

    /** Shorter than the time before its end at which a token is renewed. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private static final int MOST = 1_000;

    private final HttpAuthenticator authenticator;
    private final InstantSource clock = InstantSource.system();
    private final Cache<String, Uni<Session>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).build();

    Sessions(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Also writes the new cookies of a renewed session into the answer.
     *
     * @return empty when the request comes with none, or with more than that; fails with a problem
     *     when it has ended
     */
    Uni<Optional<Session>> of(RoutingContext request) {
        if (!SessionCookies.alone(request.request())) {
            return Uni.createFrom().item(Optional.empty());
        }
        Context context = request.vertx().getOrCreateContext();
        return known.get(SessionCookies.fingerprint(request.request()), key -> look(request, key))
                .emitOn(work -> context.runOnContext(now -> work.run()))
                .invoke(session -> keep(session, request))
                .map(Optional::of);
    }

    /** The session of these cookies is to be looked at anew. */
    void forget(RoutingContext request) {
        known.invalidate(SessionCookies.fingerprint(request.request()));
    }

    private Uni<Session> look(RoutingContext request, String key) {
        return authenticator
                .attemptAuthentication(request)
                .onItem()
                .ifNull()
                .failWith(SessionProblem.EXPIRED::exception)
                .map(identity -> session(identity, request))
                .onFailure()
                .transform(failure -> problem(failure).exception())
                .onItemOrFailure()
                .invoke((session, failure) -> keepIfGood(key, session))
                .memoize()
                .indefinitely();
    }

    /** What has failed, or ends soon, is looked at anew by whoever comes next. */
    private void keepIfGood(String key, @Nullable Session session) {
        if (session == null || session.until().isBefore(clock.instant().plus(KNOWN_FOR))) {
            known.invalidate(key);
        }
    }

    private static Session session(SecurityIdentity identity, RoutingContext request) {
        return Session.of(identity, SessionCookies.written(request.request()));
    }

    /** Whoever renewed it has the cookies in its answer already. */
    private static void keep(Session session, RoutingContext request) {
        if (SessionCookies.written(request.request()).isEmpty()) {
            session.cookies().forEach(request.response()::addCookie);
        }
    }

    /**
     * Refused, or not asked at all: only who was refused has to sign in again. What quarkus-oidc
     * makes of a broken connection is not always the connection's own exception.
     */
    private static SessionProblem problem(Throwable failure) {
        return switch (root(failure)) {
            case OIDCException refused -> SessionProblem.EXPIRED;
            case SecurityException noCookie -> SessionProblem.EXPIRED;
            case GeneralSecurityException notOurCookie -> SessionProblem.EXPIRED;
            case JoseException notOurCookie -> SessionProblem.EXPIRED;
            case InvalidJwtException notOurToken -> SessionProblem.EXPIRED;
            case ProblemException nobody -> SessionProblem.EXPIRED;
            default -> SessionProblem.UNAVAILABLE;
        };
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
