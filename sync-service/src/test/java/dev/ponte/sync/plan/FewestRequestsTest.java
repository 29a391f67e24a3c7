package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewestRequestsTest {

    private final Sample sample = new Sample();

    FewestRequestsTest() {
        for (int i = 0; i < 10; i++) {
            Sample.pipeline(
                    sample.master,
                    "Funil " + i,
                    IntStream.range(0, 8).mapToObj(n -> "Etapa " + n).toArray(String[]::new));
        }
        for (Scope scope : Scope.values()) {
            List<GroupState> groups = sample.master.groups.get(scope);
            groups.add(new GroupState(scope.code() + "_1", "IA", 10, false));
            groups.add(new GroupState(scope.code() + "_2", "Carro", 20, false));
            for (int i = 0; i < 20; i++) {
                sample.master
                        .fields
                        .get(scope)
                        .add(
                                Fields.inGroup(
                                        Fields.list(
                                                sample.master.id(),
                                                "Campo " + i,
                                                "C_" + i,
                                                List.of(
                                                        new Choice(
                                                                sample.master.id(), "a", 1, null))),
                                        i % 2 == 0 ? null : scope.code() + "_" + (1 + i % 4 / 2)));
            }
        }
    }

    @Test
    void tenPipelinesOfEightStagesAndSixtyFieldsAreSevenCalls() {
        Sample.pipeline(sample.slave, "Inicial", "x");

        Plan plan = sample.plan();

        assertThat(plan.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly(
                        "CreatePipelines",
                        "CreateGroups",
                        "CreateFields",
                        "CreateGroups",
                        "CreateFields",
                        "CreateGroups",
                        "CreateFields");
        assertThat(plan.count(Change.Action.CREATE)).isEqualTo(10 + 10 * 8 + 60 + 6);
    }

    @Test
    void whatIsAlikeCostsNoCall() {
        Sample.pipeline(sample.slave, "Inicial", "x");
        Plan first = sample.replicate();

        assertThat(first.steps().getFirst()).isInstanceOf(Step.CreatePipelines.class);
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void changesOfAllFieldsAreOneCallForEachKind() {
        Sample.pipeline(sample.slave, "Inicial", "x");
        sample.replicate();
        sample.master
                .fields
                .values()
                .forEach(
                        fields -> fields.replaceAll(each -> Fields.named(each, each.name() + "!")));

        assertThat(sample.plan().steps()).hasSize(3).allMatch(Step.ChangeFields.class::isInstance);
    }

    @Test
    void smallerBatchesAreMoreCallsWithTheSameContent() {
        Sample.pipeline(sample.slave, "Inicial", "x");
        Plan whole = sample.plan();
        sample.rules = Rules.USUAL.limits(Limits.USUAL.batch(7));

        Plan parts = sample.plan();

        assertThat(parts.steps()).filteredOn(Step.CreateFields.class::isInstance).hasSize(9);
        assertThat(new ArrayList<>(parts.changes())).isEqualTo(whole.changes());
    }
}
