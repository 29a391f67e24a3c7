package dev.ponte.local.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What starts after what. Everything without a reason to wait starts at once.
 *
 * @param steps each step names the steps it waits for, which stand before it
 */
public record StartPlan(List<Step> steps) {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";

    /**
     * One thing to start.
     *
     * @param name a part's module, or {@link #POSTGRES} or {@link #KAFKA}
     * @param after names of what must be ready before
     */
    public record Step(String name, Set<String> after) {

        public Step {
            after = Set.copyOf(after);
        }
    }

    public StartPlan {
        steps = List.copyOf(steps);
    }

    /** PostgreSQL and Kafka come only when a part needs them. */
    public static StartPlan of(Collection<Part> parts) {
        List<Step> steps = new ArrayList<>();
        if (parts.stream().anyMatch(Part::usesInfrastructure)) {
            steps.add(new Step(POSTGRES, Set.of()));
            steps.add(new Step(KAFKA, Set.of()));
        }
        parts.stream()
                .sorted()
                .map(part -> new Step(part.module(), needsOf(part)))
                .forEach(steps::add);
        return new StartPlan(steps);
    }

    private static Set<String> needsOf(Part part) {
        return part.usesInfrastructure() ? Set.of(POSTGRES, KAFKA) : Set.of();
    }
}
