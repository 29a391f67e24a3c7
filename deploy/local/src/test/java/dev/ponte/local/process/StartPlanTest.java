package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartPlanTest {

    private final StartPlan all = StartPlan.of(EnumSet.allOf(Part.class));

    @Test
    void servicesWaitForPostgresAndKafka() {
        assertThat(after("conversation-service"))
                .containsExactlyInAnyOrder(StartPlan.POSTGRES, StartPlan.KAFKA);
    }

    @Test
    void whatNeedsNothingStartsAtOnce() {
        assertThat(after("sandbox")).isEmpty();
        assertThat(after("console")).isEmpty();
        assertThat(after(StartPlan.POSTGRES)).isEmpty();
        assertThat(after(StartPlan.KAFKA)).isEmpty();
    }

    @Test
    void everyStepWaitsOnlyForStepsBeforeIt() {
        Set<String> before = new HashSet<>();
        for (StartPlan.Step step : all.steps()) {
            assertThat(before).containsAll(step.after());
            before.add(step.name());
        }
    }

    @Test
    void withoutServicesThereIsNoDatabase() {
        assertThat(StartPlan.of(EnumSet.of(Part.SANDBOX)).steps())
                .extracting(StartPlan.Step::name)
                .containsExactly("sandbox");
    }

    private Set<String> after(String name) {
        return all.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .after();
    }
}
