package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import jakarta.ws.rs.ProcessingException;
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
            case ProcessingException e when beforeConnected(e) -> retryable("connection_failed");
            case ProcessingException e when e.getCause() instanceof TimeoutException -> timeout();
            case ProcessingException _ -> new SendException(Kind.AMBIGUOUS, "connection_lost");
            default -> thrown;
        };
    }

    /** The request was probably written: whether Z-API has queued the text is open. */
    static SendException timeout() {
        return new SendException(Kind.AMBIGUOUS, "timeout");
    }

    private static boolean beforeConnected(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectException _,
                        UnknownHostException _,
                        NoRouteToHostException _,
                        SSLHandshakeException _,
                        ConnectionPoolTooBusyException _ -> {
                    return true;
                }
                default -> {
                    // Look at what caused it.
                }
            }
        }
        return false;
    }

    private static SendException retryable(String code) {
        return new SendException(Kind.RETRYABLE, code);
    }
}
