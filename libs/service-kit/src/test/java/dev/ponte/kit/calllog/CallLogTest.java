package dev.ponte.kit.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.security.SecurityConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> heard = new ArrayList<>();
    private final CallLog calls =
            new CallLog(
                    meters,
                    List.of((account, call) -> heard.add(account + " " + call.phone())),
                    security());

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
    void theLineHasTheAgreedKeys() {
        assertThat(CallLog.line("loja-1", call(false, "timeout")))
                .hasToString(
                        "integration called account=loja-1 service=zapi action=send_message"
                                + " phone=5511987654321 success=false status=504 error=timeout"
                                + " response_time_ms=15");
    }

    @Test
    void nobodyHearsAFullPhone() {
        calls.record("loja-1", call(true, null));
        calls.record(call(true, null));

        assertThat(heard).containsExactly("loja-1 55119****4321", "default 55119****4321");
    }

    private static SecurityConfig security() {
        return new SmallRyeConfigBuilder()
                .withMapping(SecurityConfig.class)
                .withDefaultValue("ponte.security.usual-account", "default")
                .build()
                .getConfigMapping(SecurityConfig.class);
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
