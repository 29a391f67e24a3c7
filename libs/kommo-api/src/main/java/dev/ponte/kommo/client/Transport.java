package dev.ponte.kommo.client;

import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Says what a call means that brought no answer. The client's own exceptions name URLs, and so what
 * was searched for: none of them leaves, not even as a cause. Pure.
 */
final class Transport {

    private Transport() {}

    static Throwable failure(Throwable thrown) {
        return switch (thrown) {
            case KommoException _ -> thrown;
            case TimeoutException _, IOException _, VertxException _, ProcessingException _ ->
                    new KommoException(new Failure.NoAnswer(outcome(thrown)));
            default -> inside(thrown);
        };
    }

    /** The REST client wraps what a mapper throws. */
    private static Throwable inside(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof KommoException) {
                return cause;
            }
        }
        return thrown;
    }

    private static Failure.Outcome outcome(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isBeforeTheRequest(cause)) {
                return Failure.Outcome.NOT_DONE;
            }
        }
        return Failure.Outcome.UNKNOWN;
    }

    private static boolean isBeforeTheRequest(Throwable cause) {
        return switch (cause) {
            case ConnectException _,
                    UnknownHostException _,
                    NoRouteToHostException _,
                    SSLHandshakeException _,
                    ConnectionPoolTooBusyException _ ->
                    true;
            default -> false;
        };
    }
}
