package dev.ponte.console.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code GET /health}.
 *
 * @param status {@code healthy}: every service is up; {@code degraded}: customers are answered,
 *     something else is away; {@code down}: customers are not answered
 * @param services state by service
 */
public record SuiteHealth(String status, Map<String, PartHealth.State> services) {

    public static SuiteHealth of(List<PartHealth> parts) {
        Map<String, PartHealth.State> services = new LinkedHashMap<>();
        parts.forEach(part -> services.put(part.service().id(), part.state()));
        List<PartHealth> away =
                parts.stream().filter(part -> part.state() != PartHealth.State.UP).toList();
        String status =
                away.isEmpty()
                        ? "healthy"
                        : away.stream().anyMatch(part -> part.service().essential())
                                ? "down"
                                : "degraded";
        return new SuiteHealth(status, services);
    }

    /** Whether customers who write now are answered. */
    public boolean answering() {
        return !status.equals("down");
    }
}
