package dev.ponte.console.suite;

import static dev.ponte.kit.integration.IntegrationState.CONFIGURED;
import static dev.ponte.kit.integration.IntegrationState.CONNECTED;
import static dev.ponte.kit.integration.IntegrationState.ERROR;
import static dev.ponte.kit.integration.IntegrationState.NOT_CONFIGURED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kit.integration.IntegrationState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntegrationHealthTest {

    private static final SuiteHealth HEALTHY = new SuiteHealth("healthy", Map.of());

    private static final Map<String, IntegrationState> ALL_WELL =
            Map.of(
                    "supabase", CONNECTED,
                    "openai", CONFIGURED,
                    "zapi", CONNECTED,
                    "kommo", NOT_CONFIGURED,
                    "chatwoot", NOT_CONFIGURED,
                    "piperun", NOT_CONFIGURED);

    @Test
    void whatIsNotConfiguredHarmsNobody() {
        IntegrationHealth health = IntegrationHealth.of(HEALTHY, List.of(ALL_WELL));

        assertThat(health.status()).isEqualTo("healthy");
        assertThat(health.services()).isEqualTo(ALL_WELL);
    }

    @Test
    void theWorstThatAServiceSaysCounts() {
        IntegrationHealth health =
                IntegrationHealth.of(HEALTHY, List.of(ALL_WELL, Map.of("supabase", ERROR)));

        assertThat(health.status()).isEqualTo("degraded");
        assertThat(health.services()).containsEntry("supabase", ERROR);
    }

    @Test
    void ofWhatNobodyTellsNothingGoodIsSaid() {
        IntegrationHealth health = IntegrationHealth.of(HEALTHY, List.of());

        assertThat(health.status()).isEqualTo("degraded");
        assertThat(health.services()).hasSize(6).containsValue(ERROR);
    }

    @Test
    void aSuiteThatDoesNotAnswerStaysDown() {
        IntegrationHealth health =
                IntegrationHealth.of(new SuiteHealth("down", Map.of()), List.of(ALL_WELL));

        assertThat(health.status()).isEqualTo("down");
    }
}
