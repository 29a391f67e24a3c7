package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.plan.Notice.Code;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is not replicated is neither created, nor changed, nor removed, nor told. */
class WhatIsLeftOutIsLeftAloneTest {

    private final Sample sample = Sample.alike("Vendas", "Novo");

    @Test
    void whatIsIgnored() {
        Sample.pipeline(sample.master, "Teste A", "x");
        Sample.pipeline(sample.slave, "Teste B", "y");
        Sample.stages(sample.master, "Vendas", "Novo", "Rascunho 1");
        Sample.stages(sample.slave, "Vendas", "Rascunho 2", "Novo");
        Sample.field(sample.master, "Interno", "text", "INT_A");
        Sample.field(sample.slave, "Interno", "numeric", "INT_B");
        Sample.group(sample.master, "Interno");
        Sample.group(sample.slave, "Interno 2");
        rules(
                List.of(),
                List.of("pipeline:Teste*", "stage:*/Rascunho*", "field:*/INT_*", "group:*/int*"));

        assertThat(sample.plan().steps()).isEmpty();
        assertThat(sample.plan().notices()).isEmpty();
    }

    @Test
    void whatIsNotIncluded() {
        Sample.pipeline(sample.master, "Oficina", "Novo");
        Sample.pipeline(sample.master, "Locação", "Novo");
        Sample.pipeline(sample.slave, "Própria", "Novo");
        Sample.field(sample.master, "Canal", "text", "CANAL");
        Sample.field(sample.master, "Placa", "text", null);
        Sample.field(sample.slave, "Própria", "text", null);
        rules(List.of("pipeline:Oficina", "field:leads/CANAL"), List.of());
        Snapshot before = sample.slave.snapshot();

        Plan plan = sample.replicate();

        assertThat(plan.notices()).isEmpty();
        assertThat(plan.changes())
                .extracting(Change::subject)
                .containsExactly("Oficina", "Oficina / Novo", "leads / Canal");
        assertThat(sample.slave.snapshot().pipelines()).containsAll(before.pipelines());
    }

    @Test
    void aFieldIsMadeWithoutATabThatIsLeftOut() {
        String tab = Sample.group(sample.master, "IA").id();
        Sample.field(sample.master, "Resumo", "text", null);
        Sample.field(sample.master, "Resumo", each -> Fields.inGroup(each, tab));
        rules(List.of(), List.of("group:leads/IA"));

        sample.replicate();

        assertThat(Sample.fieldOf(sample.slave, "Resumo").groupId()).isNull();
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void anArchivedPipelineOfTheSlaveIsNotBroughtBackButMadeAnew() {
        sample.replicate();
        Sample.archive(sample.slave, "Vendas");
        Sample.pipeline(sample.slave, "Outra", "x");
        sample.slave.promote(Sample.pipelineOf(sample.slave, "Outra").id());
        sample.rules = Rules.USUAL;

        Plan plan = sample.replicate();

        assertThat(plan.notices()).contains(new Notice(Code.ARCHIVED, "Vendas", ""));
        assertThat(plan.steps().getFirst()).isInstanceOf(Step.CreatePipelines.class);
        assertThat(sample.slave.pipelines)
                .filteredOn(each -> each.name().equals("Vendas"))
                .extracting(each -> each.archived())
                .containsExactlyInAnyOrder(true, false);
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void anArchivedPipelineOfTheMasterIsNotReplicated() {
        Sample.pipeline(sample.master, "Velha", "x");
        Sample.archive(sample.master, "Velha");

        assertThat(sample.plan().steps()).isEmpty();
    }

    private void rules(List<String> include, List<String> ignore) {
        sample.rules =
                new Rules(
                        Part.FULL,
                        Rules.USUAL.scopes(),
                        new Selection(include, ignore),
                        new Removal.Everything(),
                        Set.of(),
                        Limits.USUAL,
                        true);
    }
}
