package dev.ponte.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.plan.Notice.Code;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredStagesAreTheSlavesOwnTest {

    private final Sample sample = Sample.alike("Vendas", "Novo", "Proposta");

    @Test
    void theMastersStagesAreMappedAndTheSlavesOwnKept() {
        Sample.stages(sample.slave, "Vendas", "Novo", "Proposta", "own");
        require(sample.master, key(sample.master, "Novo"), key(sample.master, "Won"));
        require(sample.slave, key(sample.slave, "own"), key(sample.slave, "Proposta"));

        sample.replicate();

        assertThat(required())
                .containsExactlyInAnyOrder(
                        key(sample.slave, "Novo"),
                        key(sample.slave, "Won"),
                        key(sample.slave, "own"));
        assertThat(sample.plan().steps()).isEmpty();
    }

    @Test
    void stagesThatTheSamePlanCreatesAreNamedToo() {
        Sample.stages(sample.master, "Vendas", "Novo", "Visita", "Proposta");
        require(sample.master, key(sample.master, "Visita"));

        sample.replicate();

        assertThat(required()).containsExactly(key(sample.slave, "Visita"));
    }

    @Test
    void aStageThatIsNotThereIsToldAndTheFieldIsMadeWithoutIt() {
        Rules usual = Rules.USUAL;
        sample.rules =
                new Rules(
                        usual.part(),
                        usual.scopes(),
                        new Selection(List.of(), List.of("stage:Vendas/Visita")),
                        usual.removal(),
                        usual.occupied(),
                        usual.limits(),
                        true);
        Sample.stages(sample.master, "Vendas", "Novo", "Visita", "Proposta");
        require(sample.master, key(sample.master, "Visita"), key(sample.master, "Novo"));

        Plan plan = sample.replicate();

        assertThat(plan.notices())
                .containsExactly(new Notice(Code.STAGE_NOT_THERE, "leads / Canal", "1"));
        assertThat(required()).containsExactly(key(sample.slave, "Novo"));
    }

    @Test
    void fieldsAloneAreReplicatedWithTheStagesThatAreThere() {
        require(sample.master, key(sample.master, "Novo"));
        Rules usual = Rules.USUAL;
        sample.rules =
                new Rules(
                        Part.CUSTOM_FIELDS,
                        usual.scopes(),
                        usual.selection(),
                        usual.removal(),
                        usual.occupied(),
                        usual.limits(),
                        true);

        Plan plan = sample.replicate();

        assertThat(plan.steps()).singleElement().isInstanceOf(Step.CreateFields.class);
        assertThat(required()).containsExactly(key(sample.slave, "Novo"));
    }

    private static void require(SimulatedAccount account, StageKey... stages) {
        Sample.field(account, "Canal", "text", null);
        Sample.field(account, "Canal", each -> Fields.required(each, Set.of(stages)));
    }

    private Set<StageKey> required() {
        return Sample.fieldOf(sample.slave, "Canal").required();
    }

    private static StageKey key(SimulatedAccount account, String stage) {
        return new StageKey(
                Sample.pipelineOf(account, "Vendas").id(),
                Sample.stageOf(account, "Vendas", stage).id());
    }
}
