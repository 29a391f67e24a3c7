package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sync.propose.Promotion;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is proposed, and what promoting it would do. */
class WhatASlaveHasBesideTest {

    private final Sample both = Sample.alike("Vendas", "Novo", "Contato", "Proposta");

    private List<Extra> beside() {
        Snapshot master = both.master.snapshot();
        return Beside.of(master, both.slave.snapshot(), both.known, both.plan(), both.rules)
                .extras();
    }

    private Promotion promotion(Extra extra) {
        return Promotion.of(
                extra.kind(),
                extra.id(),
                both.master.snapshot(),
                both.slave.snapshot(),
                both.known,
                both.rules);
    }

    private Promotion.Possible possible(Extra extra) {
        return (Promotion.Possible) promotion(extra);
    }

    private void selection(String... ignored) {
        both.rules =
                new Rules(
                        Part.FULL,
                        Rules.USUAL.scopes(),
                        new Selection(List.of(), List.of(ignored)),
                        Removal.NONE,
                        Set.of(),
                        Limits.USUAL,
                        true);
    }

    @Test
    void aStageStandsBehindTheOneThatIsBeforeItInTheSlave() {
        Sample.stages(both.slave, "Vendas", "Novo", "Visita", "Contato", "Teste", "Proposta");

        assertThat(beside()).extracting(Extra::name).containsExactly("Visita", "Teste");
        assertThat(possible(beside().getFirst()).row())
                .containsExactly("Novo", "Visita", "Contato", "Proposta");
        assertThat(possible(beside().getLast()).row())
                .containsExactly("Novo", "Contato", "Teste", "Proposta");
    }

    @Test
    void aPipelineComesWithItsStagesAndNotAsTheMainOne() {
        PipelineState mine = Sample.pipeline(both.slave, "Loja", "Vitrine", "Caixa");
        both.slave.promote(mine.id());

        Extra extra = beside().getFirst();
        assertThat(beside()).hasSize(1);
        assertThat(extra.definition().stages())
                .extracting(Definition.Item::name)
                .containsExactly("Vitrine", "Caixa");
        assertThat(possible(extra).plan().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.CreatePipelines.class,
                        step -> assertThat(step.pipelines().getFirst().main()).isFalse());
    }

    @Test
    void aFieldComesWithATabThatTheMasterHasNot() {
        GroupState tab = Sample.group(both.slave, "Entrega");
        Sample.group(both.master, "Outra");
        FieldState field = Sample.field(both.slave, "Placa", "text", "PLACA");
        Sample.field(both.slave, "Placa", it -> Fields.inGroup(it, tab.id()));

        Extra extra =
                beside().stream().filter(it -> it.kind() == Kind.FIELD).findFirst().orElseThrow();
        assertThat(extra.id()).isEqualTo(String.valueOf(field.id()));
        assertThat(extra.definition().tab()).isEqualTo("Entrega");
        assertThat(possible(extra).plan().steps())
                .hasExactlyElementsOfTypes(Step.CreateGroups.class, Step.CreateFields.class);
    }

    @Test
    void anOptionJoinsTheFieldThatBothHave() {
        Sample.list(both.master, "Canal", "Site", "Loja");
        Sample.list(both.slave, "Canal", "Site", "Feira", "Loja");

        Extra extra = beside().getFirst();
        assertThat(extra.kind()).isEqualTo(Kind.CHOICE);
        assertThat(extra.of()).extracting(Extra.Owner::name).isEqualTo("Canal");
        assertThat(possible(extra).row()).containsExactly("Site", "Feira", "Loja");
    }

    @Test
    void whatTheGroupLeavesOutIsNotProposed() {
        selection("stage:Vendas/Vis*", "pipeline:Teste*", "field:*/INTERNO_*", "group:*/IA");
        Sample.stages(both.slave, "Vendas", "Novo", "Visita", "Contato", "Proposta");
        Sample.pipeline(both.slave, "Teste 1", "Um");
        Sample.field(both.slave, "Nota", "text", "INTERNO_NOTA");
        Sample.group(both.slave, "IA");

        assertThat(beside()).isEmpty();
    }

    @Test
    void neitherWhatCannotBeCopiedNorASecondOfOneNameIsProposed() {
        Sample.field(both.slave, "Produtos", "linked_entity", null);
        Sample.pipeline(both.slave, "Vendas", "Novo");

        assertThat(beside()).isEmpty();
    }

    @Test
    void aRenameInTheMasterIsNoNewThingInTheSlave() {
        both.replicate();
        both.known = both.known.with(both.plan().links());
        Sample.rename(both.master, "Vendas", "Vendas 2027");

        assertThat(beside()).isEmpty();
    }

    @Test
    void limitsAreCheckedBeforeAnythingIsMade() {
        both.rules = Rules.USUAL.limits(new Limits(50, 6, 1, 250));
        Sample.stages(both.slave, "Vendas", "Novo", "Visita", "Contato", "Proposta");
        Sample.field(both.master, "Um", "text", null);
        Sample.field(both.slave, "Dois", "text", null);

        assertThat(beside().stream().map(this::promotion))
                .containsExactlyInAnyOrder(
                        new Promotion.Blocked("too_many_stages"),
                        new Promotion.Blocked("too_many_fields"));
    }

    @Test
    void aCodeThatAnotherFieldOfTheMasterHasIsTold() {
        Sample.field(both.master, "Valor", "numeric", "VALOR");
        Sample.field(both.slave, "Valor", "text", "VALOR");

        assertThat(promotion(beside().getFirst())).isEqualTo(new Promotion.Blocked("code_taken"));
    }

    @Test
    void whatTheMasterGotMeanwhileIsFoundByItsName() {
        Sample.stages(both.slave, "Vendas", "Novo", "Visita", "Contato", "Proposta");
        Extra extra = beside().getFirst();
        Sample.stages(both.master, "Vendas", "Novo", "Contato", "Visita", "Proposta");

        assertThat(promotion(extra))
                .isInstanceOfSatisfying(
                        Promotion.There.class,
                        there ->
                                assertThat(there.id())
                                        .isEqualTo(
                                                String.valueOf(
                                                        Sample.stageOf(
                                                                        both.master,
                                                                        "Vendas",
                                                                        "Visita")
                                                                .id())));
    }

    @Test
    void whatTheSlaveHasNoMoreIsGone() {
        Sample.stages(both.slave, "Vendas", "Novo", "Visita", "Contato", "Proposta");
        Extra extra = beside().getFirst();
        Sample.stages(both.slave, "Vendas", "Novo", "Contato", "Proposta");

        assertThat(promotion(extra)).isEqualTo(new Promotion.Gone());
    }
}
