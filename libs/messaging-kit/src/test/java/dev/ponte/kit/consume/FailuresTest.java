package dev.ponte.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "40001", "40P01", "53300", "57P01", "57P03", "58030", "25006",
                "55P03", "42P01"
            })
    void whatPostgresGetsOverIsWaitedFor(String state) {
        assertThat(Failures.isInfrastructure(postgres(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23502", "22P02", "22021", "42703", "42501", "P0001"})
    void whatFailsForThisRecordIsNot(String state) {
        assertThat(Failures.isInfrastructure(postgres(state))).isFalse();
    }

    static Stream<Throwable> lostConnections() {
        return Stream.of(
                ClosedConnectionException.INSTANCE,
                new ConnectException("refused"),
                new TimeoutException(),
                new io.smallrye.mutiny.TimeoutException(),
                new VertxException("Connection was closed"),
                new NoStackTraceThrowable("Timeout"),
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
                new CompositeException(
                        new IllegalStateException("no"), ClosedConnectionException.INSTANCE),
                new RuntimeException("wrapped", new ConnectException("refused")));
    }

    @ParameterizedTest
    @MethodSource("lostConnections")
    void aLostConnectionIsWaitedForHoweverItShows(Throwable failure) {
        assertThat(Failures.isInfrastructure(failure)).isTrue();
    }

    @Test
    void anythingElseIsTheRecordsFault() {
        assertThat(Failures.isInfrastructure(new IllegalStateException("no"))).isFalse();
        assertThat(Failures.isInfrastructure(new NullPointerException())).isFalse();
        assertThat(
                        Failures.isInfrastructure(
                                new NoStackTraceThrowable(
                                        "Parameter at position[0] can not be coerced")))
                .isFalse();
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);

        assertThat(Failures.isInfrastructure(two)).isFalse();
    }

    private static PgException postgres(String state) {
        return new PgException("message", "ERROR", state, "detail");
    }
}
