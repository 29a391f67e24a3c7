package dev.ponte.kit.integration;

import static dev.ponte.kit.integration.IntegrationState.CONFIGURED;
import static dev.ponte.kit.integration.IntegrationState.CONNECTED;
import static dev.ponte.kit.integration.IntegrationState.ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.call.IntegrationCalled;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LastCallsTest {

    private final AtomicLong now = new AtomicLong();
    private final LastCalls calls = new LastCalls(now::get);

    @Test
    void whatNobodyCalledIsConfigured() {
        call("openai", true);

        assertThat(calls.state("zapi")).isEqualTo(CONFIGURED);
    }

    @Test
    void anAnswerConnects() {
        call("zapi", false);
        call("zapi", true);

        assertThat(calls.state("zapi")).isEqualTo(CONNECTED);
    }

    @Test
    void oneThatFailsAmongOthersConcernsItself() {
        call("zapi", true);
        call("zapi", false);

        assertThat(calls.state("zapi")).isEqualTo(CONNECTED);
    }

    @Test
    void oneThatFailsLongAfterTheLastAnswerIsAnError() {
        call("zapi", true);
        pass(LastCalls.STILL_GOOD.plusSeconds(1));
        call("zapi", false);

        assertThat(calls.state("zapi")).isEqualTo(ERROR);
    }

    @Test
    void oneThatNeverAnsweredIsAnError() {
        call("zapi", false);

        assertThat(calls.state("zapi")).isEqualTo(ERROR);
    }

    @Test
    void whatIsOldSaysNothing() {
        call("zapi", false);
        pass(LastCalls.TOLD_UNTIL.plusSeconds(1));

        assertThat(calls.state("zapi")).isEqualTo(CONFIGURED);
    }

    private void call(String system, boolean success) {
        calls.called(
                "default",
                new IntegrationCalled(system, "x", null, success, 200, null, 1, Instant.EPOCH));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
