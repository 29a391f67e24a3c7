package dev.ponte.console.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.console.route.SuiteService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteHealthTest {

    @Test
    void allUpIsHealthy() {
        SuiteHealth health = SuiteHealth.of(allUp());

        assertThat(health.status()).isEqualTo("healthy");
        assertThat(health.answering()).isTrue();
        assertThat(health.services())
                .hasSize(SuiteService.values().length)
                .containsEntry("webhook-gateway", PartHealth.State.UP);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnEssentialServiceTakesTheSuiteDown(SuiteService away) {
        SuiteHealth health = SuiteHealth.of(without(away));

        assertThat(health.status()).isEqualTo(away.essential() ? "down" : "degraded");
        assertThat(health.answering()).isEqualTo(!away.essential());
        assertThat(health.services()).containsEntry(away.id(), PartHealth.State.UNREACHABLE);
    }

    private static List<PartHealth> allUp() {
        return Stream.of(SuiteService.values()).map(s -> part(s, PartHealth.State.UP)).toList();
    }

    private static List<PartHealth> without(SuiteService away) {
        return Stream.of(SuiteService.values())
                .map(
                        service ->
                                part(
                                        service,
                                        service == away
                                                ? PartHealth.State.UNREACHABLE
                                                : PartHealth.State.UP))
                .toList();
    }

    private static PartHealth part(SuiteService service, PartHealth.State state) {
        return new PartHealth(service, state, null);
    }
}
