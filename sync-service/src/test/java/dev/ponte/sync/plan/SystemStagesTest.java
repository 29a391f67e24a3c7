package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.snapshot.StageState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Incoming leads, won and lost are in every pipeline, whatever they are called. */
class SystemStagesTest {

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void whateverTheyAreCalledTheyAreNeitherCreatedNorMovedNorRemoved() {
        sample.rules = Rules.USUAL.removal(new Removal.Everything());
        Sample.stage(
                sample.slave, "Vendas", "Incoming", each -> Sample.named(each, "Leads de entrada"));
        Sample.stage(sample.slave, "Vendas", "Won", each -> Sample.coloured(each, "#123456"));

        assertThat(sample.plan().steps()).isEmpty();
        assertThat(sample.plan().notices()).isEmpty();
    }

    @Test
    void ofANewPipelineTheyComeByThemselves() {
        Sample.pipeline(sample.master, "Oficina", "Orçamento");

        Plan plan = sample.replicate();

        Step.CreatePipelines create = (Step.CreatePipelines) plan.steps().getFirst();
        assertThat(create.pipelines().getFirst().stages())
                .extracting(Step.NewStage::name)
                .containsExactly("Orçamento");
        assertThat(Sample.pipelineOf(sample.slave, "Oficina").stages()).hasSize(4);
    }

    @Test
    void wonAndLostGetTheMastersNames() {
        Sample.stage(sample.master, "Vendas", "Won", each -> Sample.named(each, "Contrato"));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).hasSize(1);
        assertThat(Sample.stageOf(sample.slave, "Vendas", "Contrato").id()).isEqualTo(142);
    }

    @Test
    void orKeepTheirOwnWhereNamesAreNotReplicated() {
        Sample.stage(sample.master, "Vendas", "Won", each -> Sample.named(each, "Contrato"));
        Rules usual = Rules.USUAL;
        sample.rules =
                new Rules(
                        usual.part(),
                        usual.scopes(),
                        usual.selection(),
                        usual.removal(),
                        usual.occupied(),
                        usual.limits(),
                        false);

        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void incomingLeadsAreSwitchedOnAndOffByThePipeline() {
        SimulatedAccount slave = sample.slave;
        var old = Sample.pipelineOf(slave, "Vendas");
        List<StageState> without = old.stages().subList(1, old.stages().size());
        slave.change(
                old.id(),
                each ->
                        new dev.ponte.sync.snapshot.PipelineState(
                                each.id(), each.name(), true, false, false, 1, without));

        Plan plan = sample.replicate();

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.ChangePipeline.class);
        assertThat(Sample.pipelineOf(slave, "Vendas").stages()).hasSize(4);
        assertThat(sample.plan().steps()).isEmpty();
    }
}
