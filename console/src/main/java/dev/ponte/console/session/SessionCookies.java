package dev.ponte.console.session;

import dev.ponte.kit.security.ApiKeyMechanism;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The cookies in which quarkus-oidc keeps a session, and a sign-in that is under way. */
public final class SessionCookies {

    /** Of the tenant {@code console}; in numbered parts when it is too long for one cookie. */
    private static final String SESSION = "q_session_console";

    /** As all that quarkus-oidc writes begins. */
    private static final List<String> OIDC = List.of("q_session", "q_auth", "q_post_logout");

    private SessionCookies() {}

    /** Whether a session is all that a request has to show; else its own token or key counts. */
    static boolean alone(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(SessionCookies::ofSession)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(ApiKeyMechanism.HEADER);
    }

    /** Stands for the session's cookies as the browser sent them, and does not show them. */
    static String fingerprint(HttpServerRequest request) {
        String all =
                request.cookies().stream()
                        .filter(SessionCookies::ofSession)
                        .sorted(Comparator.comparing(Cookie::getName))
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining(";"));
        return sha256(all);
    }

    /** What a sign-in or a renewal has told the browser to keep or to forget with this answer. */
    static List<Cookie> written(HttpServerRequest request) {
        return request.cookies().stream()
                .filter(SessionCookies::ofSession)
                // A browser says no path; whoever writes a cookie does.
                .filter(cookie -> cookie.getPath() != null)
                .toList();
    }

    /** Tells the browser to forget its session. */
    static void forget(RoutingContext request) {
        request.request().cookies().stream()
                .filter(SessionCookies::ofSession)
                .map(Cookie::getName)
                .distinct()
                .toList()
                .forEach(
                        name ->
                                request.response()
                                        .addCookie(
                                                Cookie.cookie(name, "")
                                                        .setPath("/")
                                                        .setHttpOnly(true)
                                                        .setMaxAge(0)));
    }

    /** Takes them out of a request that goes on to a service: none of it needs them. */
    public static void withhold(MultiMap headers) {
        List<String> lines = headers.getAll(HttpHeaders.COOKIE);
        if (lines.isEmpty()) {
            return;
        }
        String others =
                lines.stream()
                        .flatMap(line -> Arrays.stream(line.split(";", -1)))
                        .map(String::strip)
                        .filter(
                                pair ->
                                        !pair.isEmpty()
                                                && OIDC.stream().noneMatch(pair::startsWith))
                        .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private static boolean ofSession(Cookie cookie) {
        return cookie.getName().startsWith(SESSION);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
