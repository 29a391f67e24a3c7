package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.conversation.channel.SendException.Kind;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ZapiTransportTest {

    private static final String URL = "https://api.z-api.io/instances/3EAA/token/5AB1/send-text";

    @ParameterizedTest
    @MethodSource("failures")
    void whatHappenedBeforeTheRequestWasWrittenIsRetryableAndTheRestAmbiguous(
            Throwable thrown, Kind kind, String code) {
        SendException failure = (SendException) ZapiTransport.failure(thrown);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasNoCause().hasMessageNotContaining("5AB1");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                lost(new ConnectException(URL), Kind.RETRYABLE, "connection_failed"),
                lost(
                        new IOException(URL, new ConnectException(URL)),
                        Kind.RETRYABLE,
                        "connection_failed"),
                lost(new UnknownHostException(URL), Kind.RETRYABLE, "connection_failed"),
                lost(new NoRouteToHostException(URL), Kind.RETRYABLE, "connection_failed"),
                lost(new SSLHandshakeException(URL), Kind.RETRYABLE, "connection_failed"),
                lost(new ConnectionPoolTooBusyException(URL), Kind.RETRYABLE, "connection_failed"),
                lost(new HttpClosedException(URL), Kind.AMBIGUOUS, "connection_lost"),
                lost(new IOException(URL), Kind.AMBIGUOUS, "connection_lost"),
                lost(
                        new ProcessingException(URL, new ConnectException(URL)),
                        Kind.RETRYABLE,
                        "connection_failed"),
                lost(new ProcessingException(URL), Kind.AMBIGUOUS, "connection_lost"),
                lost(new TimeoutException(URL), Kind.AMBIGUOUS, "timeout"),
                Arguments.of(new CircuitBreakerOpenException(URL), Kind.RETRYABLE, "circuit_open"),
                Arguments.of(new BulkheadException(URL), Kind.RETRYABLE, "too_many_here"));
    }

    @Test
    void aFaultOfOurOwnIsNotDressedUpAsOneOfZapi() {
        IllegalStateException fault = new IllegalStateException("x");

        assertThat(ZapiTransport.failure(fault)).isSameAs(fault);
    }

    private static Arguments lost(Throwable cause, Kind kind, String code) {
        return Arguments.of(cause, kind, code);
    }
}
