package dev.ponte.kit.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.call.IntegrationCalled;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallLog calls = new CallLog(meters);

    @Test
    void aCallIsTimedByServiceActionAndOutcome() {
        calls.record(call(true, null));
        calls.record(call(true, null));
        calls.record(call(false, "timeout"));

        var good =
                meters.get("ponte.integration.calls")
                        .tags("service", "zapi", "action", "send_message", "outcome", "success")
                        .timer();
        assertThat(good.count()).isEqualTo(2);
        assertThat(good.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(30);
        assertThat(meters.get("ponte.integration.calls").tag("outcome", "timeout").timer().count())
                .isEqualTo(1);
    }

    @Test
    void theLineHasTheAgreedKeysAndNoFullPhone() {
        assertThat(CallLog.line(call(false, "timeout")))
                .hasToString(
                        "integration called service=zapi action=send_message phone=55119****4321"
                                + " success=false status=504 error=timeout response_time_ms=15");
    }

    private static IntegrationCalled call(boolean success, String error) {
        return new IntegrationCalled(
                "zapi",
                "send_message",
                "5511987654321",
                success,
                success ? 200 : 504,
                error,
                15,
                Instant.EPOCH);
    }
}
