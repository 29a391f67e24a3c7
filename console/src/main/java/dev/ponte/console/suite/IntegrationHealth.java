package dev.ponte.console.suite;

import dev.ponte.kit.integration.IntegrationState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code GET /api/health} (seed 003).
 *
 * @param status as in {@link SuiteHealth}, and {@code degraded} when an integration is in error
 * @param services state by outside system
 */
public record IntegrationHealth(String status, Map<String, IntegrationState> services) {

    /** Shown by all installations; what no service tells about is an error. */
    static final List<String> SYSTEMS =
            List.of("supabase", "openai", "zapi", "kommo", "chatwoot", "piperun");

    private static final List<IntegrationState> WORST_FIRST =
            List.of(
                    IntegrationState.ERROR,
                    IntegrationState.CONNECTED,
                    IntegrationState.CONFIGURED,
                    IntegrationState.NOT_CONFIGURED);

    /**
     * @param told by each service that answered
     */
    static IntegrationHealth of(SuiteHealth suite, List<Map<String, IntegrationState>> told) {
        Map<String, IntegrationState> services = new LinkedHashMap<>();
        SYSTEMS.forEach(system -> services.put(system, worst(system, told)));
        boolean good =
                suite.status().equals("healthy") && !services.containsValue(IntegrationState.ERROR);
        String status = good || !suite.answering() ? suite.status() : "degraded";
        return new IntegrationHealth(status, services);
    }

    private static IntegrationState worst(String system, List<Map<String, IntegrationState>> told) {
        return WORST_FIRST.stream()
                .filter(state -> told.stream().anyMatch(each -> each.get(system) == state))
                .findFirst()
                .orElse(IntegrationState.ERROR);
    }
}
