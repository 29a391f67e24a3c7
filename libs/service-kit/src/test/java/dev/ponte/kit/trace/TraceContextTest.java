package dev.ponte.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String INCOMING = "00-" + TRACE + "-00f067aa0ba902b7-00";

    @Test
    void aSendersTraceGoesOnWithItsFlags() {
        TraceContext step = TraceContext.continueOrStart(INCOMING);

        assertThat(step.traceId()).isEqualTo(TRACE);
        assertThat(step.traceparent()).isNotEqualTo(INCOMING).endsWith("-00");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "garbage",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            })
    void whatIsNoTraceparentStartsANewTrace(String traceparent) {
        TraceContext started = TraceContext.continueOrStart(traceparent);

        assertThat(started.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(started.traceId()).isNotEqualTo(TRACE);
    }

    @Test
    void everyStepHasASpanOfItsOwn() {
        TraceContext first = TraceContext.start();
        TraceContext second = first.child();

        assertThat(second.traceId()).isEqualTo(first.traceId());
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void anInvalidOneCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceContext("nonsense"));
    }
}
