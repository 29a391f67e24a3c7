package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ponte.sync.plan.Change.Action;
import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.Scope;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NothingIsRemovedUnaskedTest {

    private static final Rules ASKED = Rules.USUAL.removal(new Removal.Everything());

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @BeforeEach
    void theSlaveHasMore() {
        Sample.pipeline(sample.slave, "Oficina", "Novo");
        Sample.stages(sample.slave, "Vendas", "Novo", "Retorno");
        Sample.field(sample.slave, "Placa", "text", null);
        Sample.group(sample.slave, "IA");
    }

    @Test
    void whatTheMasterHasNotIsToldAndStays() {
        Plan plan = sample.plan();

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notices())
                .containsExactlyInAnyOrder(
                        new Notice(Code.EXTRA, "Oficina", ""),
                        new Notice(Code.EXTRA, "Vendas / Retorno", ""),
                        new Notice(Code.EXTRA, "leads / Placa", "text"),
                        new Notice(Code.EXTRA, "leads / IA", ""));
    }

    @Test
    void whoAsksGetsItRemovedFieldsFirst() {
        sample.rules = ASKED;

        Plan plan = sample.replicate();

        assertThat(plan.count(Action.DELETE)).isEqualTo(4);
        assertThat(plan.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("DeleteField", "DeleteGroup", "DeletePipeline", "DeleteStage");
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void aPipelineWithLeadsStaysAndIsTold() {
        long oficina = Sample.pipelineOf(sample.slave, "Oficina").id();
        sample.rules = ASKED.occupied(Set.of(oficina));

        Plan plan = sample.plan();

        assertThat(plan.steps()).noneMatch(Step.DeletePipeline.class::isInstance);
        assertThat(plan.notices()).contains(new Notice(Code.HOLDS_LEADS, "Oficina", ""));
    }

    @Test
    void theMainPipelineIsNeverRemoved() {
        sample.slave.promote(Sample.pipelineOf(sample.slave, "Oficina").id());
        sample.rules =
                new Rules(
                        Part.FULL,
                        Set.of(Scope.values()),
                        new Selection(List.of("pipeline:Oficina"), List.of()),
                        new Removal.Everything(),
                        Set.of(),
                        Limits.USUAL,
                        true);

        Plan plan = sample.plan();

        assertThat(plan.steps()).noneMatch(Step.DeletePipeline.class::isInstance);
        assertThat(plan.notices()).contains(new Notice(Code.EXTRA, "Oficina", ""));
    }

    @Test
    void anotherBecomesTheMainOneBeforeItIsRemoved() {
        sample.slave.promote(Sample.pipelineOf(sample.slave, "Oficina").id());
        sample.rules = ASKED;

        sample.replicate();

        assertThat(sample.slave.pipelines).hasSize(1);
        assertThat(Sample.pipelineOf(sample.slave, "Vendas").main()).isTrue();
    }

    @Test
    void whatAnUndoneRunMadeGoesOnlyWithoutWhatPeoplePutIntoIt() {
        Sample.list(sample.slave, "Canal", "Site", "Rádio");
        var oficina = Sample.pipelineOf(sample.slave, "Oficina");
        var canal = Sample.fieldOf(sample.slave, "Canal");
        sample.rules =
                Rules.USUAL.removal(
                        new Removal.Only(
                                Set.of(
                                        new Removal.Target(
                                                Kind.PIPELINE, String.valueOf(oficina.id())),
                                        new Removal.Target(Kind.FIELD, String.valueOf(canal.id())),
                                        new Removal.Target(
                                                Kind.CHOICE,
                                                String.valueOf(canal.choices().getFirst().id())))));

        Plan plan = sample.plan();

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notices())
                .contains(
                        new Notice(Code.EXTRA, "Oficina", ""),
                        new Notice(Code.EXTRA, "leads / Canal", "select"));
    }

    @Test
    void fromHalfALookNothingFollows() {
        Snapshot whole = sample.master.snapshot();
        Map<Scope, FieldSet> half = new EnumMap<>(whole.fields());
        half.remove(Scope.COMPANIES);

        refused(new Snapshot(null, whole.fields()), whole, "pipelines were not read");
        refused(whole, new Snapshot(null, whole.fields()), "pipelines were not read");
        refused(new Snapshot(List.of(), whole.fields()), whole, "pipelines were not read");
        refused(new Snapshot(whole.pipelines(), half), whole, "companies were not read");
        refused(whole, new Snapshot(whole.pipelines(), half), "companies were not read");
    }

    @Test
    void tabsThatWereNotReadOfTheMasterAreNotMissingThere() {
        Map<Scope, FieldSet> fields = new EnumMap<>(Scope.class);
        sample.master
                .snapshot()
                .fields()
                .forEach((scope, set) -> fields.put(scope, new FieldSet(set.fields(), null)));
        Snapshot master = new Snapshot(sample.master.snapshot().pipelines(), fields);

        Plan plan = Planner.plan(master, sample.slave.snapshot(), IdMap.EMPTY, ASKED);

        assertThat(plan.steps()).noneMatch(Step.DeleteGroup.class::isInstance);
    }

    private static void refused(Snapshot desired, Snapshot actual, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Planner.plan(desired, actual, IdMap.EMPTY, ASKED))
                .withMessage(message);
    }
}
