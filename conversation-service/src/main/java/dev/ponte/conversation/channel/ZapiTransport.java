package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Says what a call means that brought no reply. The client's own exceptions name URLs, and so
 * tokens: none of them leaves, not even as a cause. Pure.
 */
final class ZapiTransport {

    private ZapiTransport() {}

    static Throwable failure(Throwable thrown) {
        return switch (thrown) {
            case CircuitBreakerOpenException _ -> retryable("circuit_open");
            case BulkheadException _ -> retryable("too_many_here");
            case TimeoutException _ -> timeout();
            case IOException _, VertxException _, ProcessingException _ -> broken(thrown);
            default -> thrown;
        };
    }

    /** The request was probably written: whether Z-API has queued the text is open. */
    static SendException timeout() {
        return new SendException(Kind.AMBIGUOUS, "timeout");
    }

    private static SendException broken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isBeforeTheRequest(cause)) {
                return retryable("connection_failed");
            }
        }
        return new SendException(Kind.AMBIGUOUS, "connection_lost");
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

    private static SendException retryable(String code) {
        return new SendException(Kind.RETRYABLE, code);
    }
}
