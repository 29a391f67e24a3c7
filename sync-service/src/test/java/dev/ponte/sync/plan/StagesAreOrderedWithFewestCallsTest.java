package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Change.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagesAreOrderedWithFewestCallsTest {

    private final Sample sample = Sample.alike("Vendas", "A", "B", "C", "D", "E");

    @ParameterizedTest
    @CsvSource({
        "B C D E A, 1",
        "E A B C D, 1",
        "A C D B E, 1",
        "A B D C E, 1",
        "B A D C E, 2",
        "E D C B A, 4"
    })
    void oneThatMovesIsOneStep(String order, int steps) {
        Sample.stages(sample.master, "Vendas", order.split(" "));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(steps);
        assertThat(plan.changes())
                .allSatisfy(change -> assertThat(change.reason()).isEqualTo(Reason.MOVED));
        assertThat(Sample.stageNames(sample.slave, "Vendas")).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A x B C D E", "x A B y C D E z", "A x y z B C D w E", "x y A B C D E"})
    void newOnesComeBetweenTheirNeighboursInOneCall(String order) {
        Sample.stages(sample.master, "Vendas", order.split(" "));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.CreateStages.class);
        assertThat(Sample.stageNames(sample.slave, "Vendas")).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "10, 2", "18, 2", "40, 5"})
    void moreThanFitBetweenTwoComeInSeveralCalls(int many, int calls) {
        List<String> row = new ArrayList<>(List.of("A"));
        for (int i = 0; i < many; i++) {
            row.add("x" + i);
        }
        row.addAll(List.of("B", "C", "D", "E"));
        Sample.stages(sample.master, "Vendas", row.toArray(String[]::new));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(calls);
        assertThat(Sample.stageNames(sample.slave, "Vendas")).isEqualTo(row);
    }

    @Test
    void whatTheSlaveHasBesideStaysWhereItIs() {
        Sample.stages(sample.slave, "Vendas", "A", "own", "B", "C", "D", "E");
        Sample.stages(sample.master, "Vendas", "A", "B", "C", "D", "E", "F");

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(1);
        assertThat(Sample.stageNames(sample.slave, "Vendas"))
                .containsExactly("A", "own", "B", "C", "D", "E", "F");
        assertThat(plan.notices())
                .containsExactly(new Notice(Notice.Code.EXTRA, "Vendas / own", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void anyOrderIsReachedInOneRound(int seed) {
        Random random = new Random(seed);
        List<String> row = new ArrayList<>(Sample.stageNames(sample.master, "Vendas"));
        for (int i = random.nextInt(40); i > 0; i--) {
            row.add("x" + i);
        }
        Collections.shuffle(row, random);
        Sample.stages(sample.master, "Vendas", row.toArray(String[]::new));

        sample.replicate();

        assertThat(Sample.stageNames(sample.slave, "Vendas")).isEqualTo(row);
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void pipelinesAreMovedOneByOneToTheEnd() {
        Sample.pipeline(sample.slave, "Oficina", "A");
        Sample.pipeline(sample.slave, "Locação", "A");
        Sample.pipeline(sample.master, "Locação", "A");
        Sample.pipeline(sample.master, "Oficina", "A");

        Plan plan = sample.replicate();

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.ChangePipeline.class);
        assertThat(sample.slave.snapshot().active())
                .extracting(each -> each.name())
                .containsExactly("Vendas", "Locação", "Oficina");
    }
}
