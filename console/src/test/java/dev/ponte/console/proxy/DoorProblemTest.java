package dev.ponte.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.console.route.SuiteService;
import dev.ponte.kit.problem.ProblemException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoorProblemTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), DoorProblem.UNREACHABLE),
                Arguments.of(new UnknownHostException("vendor"), DoorProblem.UNREACHABLE),
                Arguments.of(new NoStackTraceTimeoutException("idle"), DoorProblem.SILENT),
                Arguments.of(new RejectedExecutionException(), DoorProblem.CROWDED),
                Arguments.of(new HttpClosedException("closed"), DoorProblem.BROKEN),
                Arguments.of(new IOException("reset"), DoorProblem.BROKEN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theCallerLearnsWhetherTheServiceMayHaveActed(Throwable failure, DoorProblem problem) {
        assertThat(DoorProblem.of(failure)).isEqualTo(problem);
    }

    @Test
    void onlyWhatSurelyDidNothingIsSafeToRepeat() {
        assertThat(DoorProblem.UNREACHABLE.retryAfterSeconds()).hasValue(5);
        assertThat(DoorProblem.CROWDED.retryAfterSeconds()).hasValue(1);
        assertThat(DoorProblem.BROKEN.retryAfterSeconds()).isEmpty();
        assertThat(DoorProblem.SILENT.retryAfterSeconds()).isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void theServiceIsNamedAndTheFailureIsNot(DoorProblem problem) {
        ProblemException exception = problem.of(SuiteService.VENDOR);

        assertThat(exception.extensions()).containsEntry("service", "vendor-service");
        assertThat(exception.detail().en()).contains("vendor-service");
        assertThat(exception.detail().pt()).contains("vendor-service");
    }
}
